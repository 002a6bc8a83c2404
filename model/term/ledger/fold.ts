import type { Anchor } from '../spec.ts';
import type { LedgerAct, LedgerEntry } from './entry.ts';

/** What a ledger comes to: the acts that count, and the anchors that were put right. */
export interface Folded {
  acts: LedgerAct[];
  anchors: { [anchor: Anchor]: string };
}

/**
 * Folds a ledger. The order in which its entries were written down does not matter: they are taken by the instant from
 * which they count, and of equal ones by number. A stop that was revoked takes its resumption with it; a resumption that was
 * revoked leaves the clock standing; of several corrections of one anchor the last in force holds.
 */
export function foldLedger(entries: readonly LedgerEntry[]): Folded {
  const standing = inForce(entries);
  const folded: Folded = { acts: [], anchors: {} };
  for (const entry of standing) {
    if (entry.act === 'suspend') folded.acts.push(stopOf(entry, standing));
    else if (entry.act === 'restart') folded.acts.push({ act: 'restart', at: entry.effective });
    else if (entry.act === 'extend') folded.acts.push({ act: 'extend', at: entry.effective, by: entry.amount });
    else if (entry.act === 'correct') folded.anchors[entry.anchor] = entry.is;
  }
  return folded;
}

/** The entries that no other takes back, in the order in which they count. */
export function inForce<T extends LedgerEntry>(entries: readonly T[]): T[] {
  const gone = new Set(entries.flatMap((entry) => (entry.act === 'revoke' ? [entry.of] : [])));
  return entries
    .filter((entry) => entry.act !== 'revoke' && !gone.has(entry.n))
    .filter((entry) => entry.act !== 'resume' || !gone.has(entry.of))
    .sort((a, b) => Date.parse(a.effective) - Date.parse(b.effective) || a.n - b.n);
}

/** Stops that nothing has ended yet, oldest first. */
export function openStops(entries: readonly LedgerEntry[]): number[] {
  const standing = inForce(entries);
  const ended = new Set(standing.flatMap((entry) => (entry.act === 'resume' ? [entry.of] : [])));
  return standing.flatMap((entry) => (entry.act === 'suspend' && !ended.has(entry.n) ? [entry.n] : []));
}

/** The first resumption ends a stop; one that lies before the stop leaves nothing out. */
function stopOf(stop: LedgerEntry, standing: readonly LedgerEntry[]): LedgerAct {
  const end = standing.find((entry) => entry.act === 'resume' && entry.of === stop.n);
  const from = stop.effective;
  if (end === undefined) return { act: 'stop', from };
  return { act: 'stop', from, to: Date.parse(end.effective) < Date.parse(from) ? from : end.effective };
}
