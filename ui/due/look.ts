import type { Schemas } from '../http/client.ts';
import { daysBetween } from '../text/day.ts';

export type Due = Schemas['Due'];
/** How a due state looks: one icon and one colour each. */
export type Look = 'legal' | 'over' | 'today' | 'soon' | 'ok' | 'paused' | 'provisional' | 'waiting' | 'met' | 'none';

/** Red is for a legal limit that has passed and for nothing else; a promise that has passed is amber. */
export function lookOf(due: Due | undefined): Look {
  if (due === undefined) return 'none';
  switch (due.state) {
    case 'overdue':
      return due.basis === 'legal' ? 'legal' : 'over';
    case 'today':
      return 'today';
    case 'near':
      return 'soon';
    case 'normal':
      return 'ok';
    case 'dropped':
      return 'none';
    default:
      return due.state;
  }
}

const urgency: Look[] = ['legal', 'over', 'today', 'soon', 'ok', 'provisional', 'paused', 'waiting', 'met', 'none'];

/** The clock that a list shows: the most urgent; of two alike the legal one, which the server puts first. */
export function leading(due: Due[]): Due | undefined {
  let best: Due | undefined;
  for (const one of due) {
    if (best === undefined || rank(one) < rank(best)) best = one;
  }
  return best;
}
function rank(due: Due): number {
  // An estimated day that is over is as pressing as one that is today.
  if (due.state === 'provisional' && due.amount !== undefined) return urgency.indexOf('today');
  return urgency.indexOf(lookOf(due));
}

export type Group = 'past' | 'today' | 'week' | 'later' | 'paused' | 'done';
export const groups: Group[] = ['past', 'today', 'week', 'later', 'paused', 'done'];

/** The part of the inbox a row stands in. `today` is `YYYY-MM-DD`, `weekday` 1 = Monday; a week ends on Sunday. */
export function groupOf(due: Due[], today: string, weekday: number): Group {
  const one = leading(due);
  const look = lookOf(one);
  const estimateOver = look === 'provisional' && one?.amount !== undefined;
  if (look === 'legal' || look === 'over' || estimateOver) return 'past';
  if (look === 'today') return 'today';
  if (look === 'paused') return 'paused';
  if (one?.date !== undefined && one.state !== 'provisional' && daysBetween(today, one.date) <= 7 - weekday)
    return 'week';
  return 'later';
}
