import type { Schemas } from '../../http/client.ts';

type Act = Schemas['ClockTrial']['act'];
type Limit = Schemas['Derivation'];

/** What a person has typed about a decision; every text may still be empty. */
export interface Typed {
  clock: string;
  act: Act;
  amount: string;
  of: string;
  anchor: string;
  is: string;
  on: string;
  time: string;
  instrument: string;
  article: string;
  document: string;
  reason: string;
}
export const acts: readonly Act[] = ['suspend', 'resume', 'extend', 'restart', 'correct', 'revoke'];
/** Decisions that rest on an article of their own; an extension may rest on the term's. */
export const onArticle: ReadonlySet<Act> = new Set(['suspend', 'restart', 'extend']);

/** A limit with the decision that most likely comes next: what stands still is resumed. */
export const begin = (limit: Limit): Typed => ({
  clock: limit.clock,
  act: stops(limit).length > 0 ? 'resume' : 'suspend',
  amount: '',
  of: '',
  anchor: '',
  is: '',
  on: '',
  time: '',
  instrument: '',
  article: '',
  document: '',
  reason: '',
});

/** Entries that may be revoked: decisions that stand. */
export const revocable = (limit: Limit) =>
  limit.ledger.filter((line) => line.n !== undefined && line.act !== 'revoke' && !line.revoked);

/** Suspensions that nothing has ended. */
export function stops(limit: Limit) {
  const standing = revocable(limit);
  const ended = new Set(standing.filter((line) => line.act === 'resume').map((line) => line.of));
  return standing.filter((line) => line.act === 'suspend' && !ended.has(line.n));
}

/** What is sent: the part that the decision has a use for. */
export function sent(typed: Typed): Schemas['ClockTrial'] {
  const { clock, act } = typed;
  const text = (value: string) => value.trim() || undefined;
  const instrument = text(typed.instrument);
  const article = text(typed.article);
  return {
    clock,
    act,
    reason: typed.reason.trim(),
    document: text(typed.document),
    on: text(typed.on),
    time: text(typed.time),
    ...(onArticle.has(act) &&
      instrument !== undefined &&
      article !== undefined && { grounds: { instrument, article } }),
    ...(act === 'extend' && { amount: text(typed.amount) }),
    ...((act === 'revoke' || act === 'resume') && typed.of !== '' && { of: Number(typed.of) }),
    ...(act === 'correct' && { anchor: text(typed.anchor), is: text(typed.is) }),
  };
}

/** Whether enough is typed to ask what it would do. The case judges the rest. */
export function isReady({ act, reason, document, of, anchor, is }: Typed): boolean {
  if (reason.trim() === '' || document.trim() === '') return false;
  if (act === 'revoke') return of !== '';
  return act !== 'correct' || (anchor !== '' && is !== '');
}
