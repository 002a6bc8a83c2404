import { isoDate, parseDate, weekday } from '../../model/calendar/day.ts';
import type { Calendar } from '../../model/calendar/index.ts';
import type { DueDay } from '../../store/tasks/due-days.ts';

const WORKING_DAYS = 14;
/** Where no calendar says more, a fortnight of working days lies within so many. */
const FURTHEST = 60;

/** The days from today to the fourteenth working day, today included when it is worked. Without a calendar the week decides. */
export function daysAhead(today: string, calendar: Calendar | undefined) {
  const first = parseDate(today) ?? 0;
  const days: { date: string; weekday: number; working: boolean }[] = [];
  for (let day = first, worked = 0; worked < WORKING_DAYS && day < first + FURTHEST; day += 1) {
    const working = calendar ? calendar.isWorking(day) : weekday(day) <= 5;
    if (working) worked += 1;
    days.push({ date: isoDate(day), weekday: weekday(day), working });
  }
  return days;
}

/** A bar for each working day, and for a day off only when something is due on it. */
export function bars(days: ReturnType<typeof daysAhead>, due: DueDay[]) {
  return days
    .map((day) => {
      const found = due.find(({ date }) => date === day.date);
      return { ...day, legal: found?.legal ?? 0, promised: found?.promised ?? 0 };
    })
    .filter(({ working, legal, promised }) => working || legal + promised > 0);
}
