import type { Calendar } from '../calendar/calendar.ts';
import { answer } from './answer.ts';
import { parseInstant } from './instant.ts';
import type { Answer, Given, OnCalendarChange, TermSpec } from './spec.ts';

/**
 * What a term does when a new calendar comes: as it says itself; else minimum periods and what counts back are reckoned anew;
 * else as its region says for all its terms, and where that is silent it never comes earlier (`docs/deadlines.md` 5.6).
 */
export function calendarPolicy(spec: TermSpec, regional: OnCalendarChange = 'never_earlier'): OnCalendarChange {
  if (spec.on_calendar_change) return spec.on_calendar_change;
  return 'hold' in spec || 'at_least' in spec || 'occurs' in spec ? 'recompute' : regional;
}

/**
 * The answer that holds after a new calendar: `old` is what the person was told, `next` what the new days give. Nobody was
 * told a firm day by a provisional, suspended or waiting answer, so those always give way.
 */
export function afterCalendarChange(spec: TermSpec, old: Answer, next: Answer): Answer {
  const policy = calendarPolicy(spec);
  if (policy === 'recompute' || old.status !== 'resolved') return next;
  return policy === 'freeze' ? old : notEarlier(old, next);
}

/** The later of two answers; the opening of a window is reckoned anew even where its end may not come earlier. */
function notEarlier(old: Answer, next: Answer): Answer {
  const [told, found] = [momentOf(old), momentOf(next)];
  return told !== undefined && found !== undefined && found < told ? { ...old, ...windowOf(next) } : next;
}

/** The instant that a limit says: its end, or for a minimum period and an opening that from which one may act. */
const momentOf = ({ due, not_before, opens }: Answer): number | undefined =>
  parseInstant(due ?? not_before ?? opens ?? '');

const windowOf = ({ due, opens, opens_date }: Answer): Partial<Answer> =>
  due === undefined ? {} : { ...(opens !== undefined && { opens }), ...(opens_date !== undefined && { opens_date }) };

/**
 * What a limit comes to by the calendars that it goes by, oldest first. With more than one it was told a day by an older
 * calendar that may not become earlier by a newer one, so the latest of them holds.
 */
export function answerBy(spec: TermSpec, given: Given, calendars: [Calendar, ...Calendar[]]): Answer {
  const [first, ...newer] = calendars.map((calendar) => answer(spec, given, calendar)) as [Answer, ...Answer[]];
  return newer.reduce((told, next) => (told.status === 'resolved' ? notEarlier(told, next) : next), first);
}
