import type { Amount, Anchor } from '../spec.ts';

/**
 * What a person decided about a running limit (`docs/deadlines.md` 1.7). An entry is never changed or taken out; one that was
 * wrong is revoked by another, and the limit is reckoned anew from what then stands.
 *
 * `n` names the entry within its ledger; `effective` is the instant from which it counts, whenever it was written down.
 */
export type LedgerEntry = { n: number; effective: string } & (
  | { act: 'suspend' }
  /** Ends the stop with the number `of`. */
  | { act: 'resume'; of: number }
  | { act: 'restart' }
  | { act: 'extend'; amount: Amount }
  /** The day or instant from which the limit counts was wrong: `anchor` is `is`. */
  | { act: 'correct'; anchor: Anchor; is: string }
  | { act: 'revoke'; of: number }
);

/** A decision as it counts in the end: what the kernel is given (`given.ledger`). */
export type LedgerAct =
  /** Not counted from `from` until `to`; without `to` the clock stands still. */
  | { act: 'stop'; from: string; to?: string }
  | { act: 'restart'; at: string }
  | { act: 'extend'; at: string; by: Amount };
