import { parseInstant } from './instant.ts';
import type { Answer, OnCalendarChange, TermSpec } from './spec.ts';

/** What a term does when a new calendar comes, unless it says so itself: minimum periods and what counts back are reckoned anew. */
export function calendarPolicy(spec: TermSpec): OnCalendarChange {
  if (spec.on_calendar_change) return spec.on_calendar_change;
  return 'hold' in spec || 'at_least' in spec || 'occurs' in spec ? 'recompute' : 'never_earlier';
}

/**
 * The answer that holds after a new calendar: `old` is what the person was told, `next` what the new days give. Nobody was
 * told a firm day by a provisional, suspended or waiting answer, so those always give way.
 */
export function afterCalendarChange(spec: TermSpec, old: Answer, next: Answer): Answer {
  const policy = calendarPolicy(spec);
  if (policy === 'recompute' || old.status !== 'resolved') return next;
  if (policy === 'freeze') return old;
  const [told, found] = [parseInstant(old.due ?? ''), parseInstant(next.due ?? '')];
  return told !== undefined && found !== undefined && found < told ? { ...old, ...windowOf(next) } : next;
}

/** The opening of a window is reckoned anew even where its end may not come earlier. */
const windowOf = ({ opens, opens_date }: Answer): Partial<Answer> => ({
  ...(opens !== undefined && { opens }),
  ...(opens_date !== undefined && { opens_date }),
});
