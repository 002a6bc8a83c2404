import type { Calendar } from './calendar/calendar.ts';
import { type EpochDay, parseDate } from './calendar/day.ts';
import type { Clock } from './case.ts';
import { dayAt, dayLength, hour, parseInstant } from './term/instant.ts';
import type { Answer } from './term/spec.ts';
import type { Instant, ISODate } from './value.ts';

/** A limit the law sets, or one the office has promised. */
export type Basis = 'legal' | 'promised';
export const basisOf = (kind: Clock['kind']): Basis => (kind === 'promise' ? 'promised' : 'legal');

/**
 * How a limit stands at an instant: state and number, without words (`model/text/due.ts` has them).
 * normal 剩 n · near 临期 · today 今日到期 · overdue 已过 n · paused 停表 · provisional 暂定 · waiting 未起算 · met 办结 ·
 * dropped no longer asked.
 */
export interface DueState {
  basis: Basis;
  state: 'normal' | 'near' | 'today' | 'overdue' | 'paused' | 'provisional' | 'waiting' | 'met' | 'dropped';
  /** Left or passed, in `unit`; while paused what is left (hours: of minutes); provisional: days since the estimated one. */
  amount?: number;
  unit?: 'working_day' | 'day' | 'hour';
  /** Which day of the pause it is; the day of the stop is the first. */
  paused?: number;
  /** The last day, firm or (provisional) as estimated. */
  date?: ISODate;
  /** First instant too late. */
  due?: Instant;
  /** `HH:MM` at +08:00, where the limit does not end with its day: the close of the office, or a limit in hours. */
  time?: string;
  /** Provisional: the year whose holidays are awaited. */
  year?: number;
}

/** A limit is near when so many working days are left, or fewer. */
export const nearDays = 2;
const beijing = 8 * hour;

/** How a clock (or any limit) stands now. `now` is an instant; days are those of +08:00. */
export function dueState(
  clock: { kind: Clock['kind']; answer: Answer; state: Clock['state'] },
  now: Instant,
  calendar: Calendar,
): DueState {
  const basis = basisOf(clock.kind);
  const { answer } = clock;
  const at = parseInstant(now) ?? 0;
  const today = dayAt(at, beijing);
  const date = answer.due_date ?? answer.estimate_date;
  if (clock.state === 'met' || clock.state === 'dropped') return { basis, state: clock.state, ...(date && { date }) };
  if (answer.status === 'suspended') {
    const paused = today - (parseDate(answer.since ?? '') ?? today) + 1;
    return { basis, state: 'paused', amount: answer.remaining ?? 0, paused };
  }
  if (answer.status === 'provisional') {
    const [year] = answer.missing_years ?? [];
    const late = today - (parseDate(date ?? '') ?? today);
    const since = late > 0 ? { amount: late, unit: 'day' as const } : {};
    return { basis, state: 'provisional', ...(date && { date }), ...(year && { year }), ...since };
  }
  const last = parseDate(answer.due_date ?? '');
  const due = parseInstant(answer.due ?? '');
  if (last === undefined || due === undefined) return { basis, state: 'waiting' };
  const time = timeAt(due);
  const known = { basis, date: answer.due_date, due: answer.due, ...(time && { time }) };
  return at >= due
    ? { ...known, ...passed(basis, at, due, last, calendar) }
    : { ...known, ...left(at, due, last, calendar) };
}

type Counted = Pick<DueState, 'state' | 'amount' | 'unit'>;

/** Legal limits pass by calendar days, promises by working days; within one day by hours begun. */
function passed(basis: Basis, at: number, due: number, last: EpochDay, calendar: Calendar): Counted {
  const today = dayAt(at, beijing);
  if (today <= last) return { state: 'overdue', amount: Math.floor((at - due) / hour) + 1, unit: 'hour' };
  if (basis === 'legal') return { state: 'overdue', amount: today - last, unit: 'day' };
  const days = calendar.countWorking(last + 1, today);
  return days > 0
    ? { state: 'overdue', amount: days, unit: 'working_day' }
    : { state: 'overdue', amount: today - last, unit: 'day' };
}

/** Working days after today up to the last day; calendar days where none is among them or they are not announced yet. */
function left(at: number, due: number, last: EpochDay, calendar: Calendar): Counted {
  const today = dayAt(at, beijing);
  if (last <= today)
    return timeAt(due) === undefined
      ? { state: 'today' }
      : { state: 'today', amount: Math.ceil((due - at) / hour), unit: 'hour' };
  const days = calendar.countWorking(today + 1, last);
  const state = days <= nearDays ? 'near' : 'normal';
  if (days === 0 || last > calendar.horizon) return { state, amount: last - today, unit: 'day' };
  return { state, amount: days, unit: 'working_day' };
}

/** Of a limit that ends within its day. */
function timeAt(due: number): string | undefined {
  const minutes = Math.floor(((due + beijing) % dayLength) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return minutes === 0 ? undefined : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const legalFirst: { [basis in Basis]: string } = { legal: '0', promised: '1' };

/**
 * A text that sorts limits as every list does: passed (an estimated day too), due today, by date, paused, the rest; legal
 * before promised among the passed and those of today, and on one day.
 */
export function dueOrder({ basis, state, amount, date = '9999-12-31' }: DueState): string {
  const kind = legalFirst[basis];
  if (state === 'overdue' || (state === 'provisional' && amount !== undefined)) return `0${kind}${date}`;
  if (state === 'today') return `1${kind}${date}`;
  if (state === 'normal' || state === 'near' || state === 'provisional') return `2${date}${kind}`;
  return state === 'paused' ? `3${kind}` : `4${kind}`;
}
export const compareDue = (a: DueState, b: DueState): number =>
  dueOrder(a) < dueOrder(b) ? -1 : dueOrder(a) > dueOrder(b) ? 1 : 0;
