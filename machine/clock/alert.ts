import type { Alert } from '../../model/alert.ts';
import { isoDate, parseDate } from '../../model/calendar/day.ts';
import type { Calendar } from '../../model/calendar/index.ts';
import type { Clock } from '../../model/case.ts';
import { inHours, parseAmount, type Quantity } from '../../model/term/amount.ts';
import type { Instant } from '../../model/value.ts';
import { addDays, dayOf, later, plus, startOf } from '../case/time.ts';
import { standingOf } from './ledger.ts';

const HOUR_MS = 3_600_000;

/** An alert comes at the start of its day, 到期 when the limit has run out, none before the limit itself began. */
export function alertAt(calendar: Calendar, clock: Clock, alert: Alert): Instant | undefined {
  const { due_date, due } = clock.answer;
  if (due_date === undefined || due === undefined) return undefined;
  const begun = clock.ledger.findLast(({ act }) => act === 'start')?.at ?? clock.ledger[0]?.at;
  const at =
    alert.used === undefined
      ? shifted(calendar, due_date, due, alert)
      : used(calendar, clock, { last: due_date, due, begun: begun ?? due, share: alert.used });
  return begun === undefined ? at : later(at, begun);
}

function shifted(calendar: Calendar, day: string, due: Instant, { when, amount }: Alert): Instant {
  if (when === 'due' || amount === undefined) return new Date(due).toISOString();
  const sign = when === 'before' ? -1 : 1;
  const { n, unit } = parseAmount(amount) ?? { n: 0, unit: 'day' };
  if (inHours(unit)) return plus(new Date(due).toISOString(), sign * n * HOUR_MS);
  const from = parseDate(day) ?? 0;
  if (unit === 'working day')
    return startOf(isoDate(sign < 0 ? calendar.nthWorkingBack(from - 1, n) : calendar.nthWorking(from + 1, n)));
  return startOf(addDays(day, sign * n * (unit === 'month' ? 30 : unit === 'year' ? 365 : 1)));
}

/**
 * When so much of a limit is used, in per cent: of a number of working days by working days, of hours by the time between,
 * of everything else by calendar days. It is counted back from the last day, so days on which the clock stood are not used.
 */
function used(
  calendar: Calendar,
  { spec, ledger }: Clock,
  { last, due, begun, share }: { last: string; due: Instant; begun: Instant; share: number },
): Instant {
  const amounts = [
    'within' in spec ? spec.within : '',
    ...standingOf(ledger).flatMap(({ act, amount }) => (act === 'extend' ? (amount ?? []) : [])),
  ].map((text) => parseAmount(text));
  const first = amounts[0];
  const end = Date.parse(due);
  if (first && inHours(first.unit))
    return new Date(end - Math.floor(((end - Date.parse(begun)) * (100 - share)) / 100)).toISOString();
  const from = parseDate(last) ?? 0;
  const alike = amounts.filter((one): one is Quantity => one !== undefined && one.unit === first?.unit);
  const all =
    first?.unit === 'working day' || first?.unit === 'day'
      ? alike.reduce((sum, { n }) => sum + n, 0)
      : from - (parseDate(dayOf(begun)) ?? from);
  const left = Math.floor((all * (100 - share)) / 100);
  if (left === 0) return startOf(last);
  if (first?.unit !== 'working day') return startOf(addDays(last, 1 - left));
  return startOf(left === 1 ? last : isoDate(calendar.nthWorkingBack(from - 1, left - 1)));
}
