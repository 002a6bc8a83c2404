import type { Schemas } from '../http/client.ts';

export type StripDay = Schemas['StripDay'];
export interface Month {
  /** `YYYY-MM`. */
  month: string;
  days: StripDay[];
}

/** The strip cut into months, in order. */
export function monthsOf(days: StripDay[]): Month[] {
  const months: Month[] = [];
  for (const day of days) {
    const month = day.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.days.push(day);
    else months.push({ month, days: [day] });
  }
  return months;
}

/** Class names of a square: what kind of day it is and what happened on it. */
export function squareClass(day: StripDay, today: string, provisional: boolean): string {
  const names = ['day'];
  if (!day.working) names.push('day-off');
  if (day.paused) names.push('day-paused');
  if (day.n !== undefined) names.push(day.date <= today ? 'day-counted' : 'day-coming');
  if (day.marks.includes('today')) names.push('day-today');
  if (day.marks.includes('due')) names.push(provisional ? 'day-provisional' : 'day-due');
  return names.join(' ');
}
