import { dayOf, daysInMonth, type EpochDay } from './day.ts';
import { CalendarFault } from './fault.ts';

/** The days of one year that differ from Monday–Friday, as a State Council notice lists them. */
export interface PackYear {
  year: number;
  off: EpochDay[];
  work: EpochDay[];
}

const line = /^(\d{4}) off((?: \d{4}(?:-\d{4})?)*) \| work((?: \d{4}(?:-\d{4})?)*)$/;

function monthDay(year: number, text: string): EpochDay {
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(2))];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw new CalendarFault(`日历 ${year} 年没有 ${text} 这一天 / no day ${text} in ${year}`);
  return dayOf(year, month, day);
}

function days(year: number, text: string): EpochDay[] {
  const all: EpochDay[] = [];
  for (const item of text.split(' ').filter(Boolean)) {
    const from = monthDay(year, item.slice(0, 4));
    const to = item.length > 4 ? monthDay(year, item.slice(5)) : from;
    if (to < from)
      throw new CalendarFault(`日历 ${year} 年 ${item} 首尾颠倒 / range ${item} of ${year} runs backwards`);
    for (let day = from; day <= to; day += 1) all.push(day);
  }
  return all;
}

/**
 * Reads a pack: one line a year, `2026 off 0101-0103 … | work 0104 …` (MMDD, ranges inclusive; weekends are listed only
 * where they changed). Years ascend. Empty lines and lines that begin with `#` are skipped.
 */
export function parsePack(text: string): PackYear[] {
  const years: PackYear[] = [];
  for (const raw of text.split('\n')) {
    const row = raw.trim();
    if (row === '' || row.startsWith('#')) continue;
    const match = line.exec(row);
    if (!match) throw new CalendarFault(`日历的一行读不懂：${row.slice(0, 60)} / unreadable line in the calendar`);
    const year = Number(match[1]);
    if (year < 1 || year <= (years.at(-1)?.year ?? 0))
      throw new CalendarFault(`日历的年份须由小到大，各一行：${year} / years must ascend, one line each`);
    const [off, work] = [days(year, match[2] ?? ''), days(year, match[3] ?? '')];
    const both = work.find((day) => off.includes(day));
    if (both !== undefined)
      throw new CalendarFault(`日历 ${year} 年有一天既放假又上班 / a day of ${year} is both off and work`);
    years.push({ year, off, work });
  }
  if (years.length === 0) throw new CalendarFault('日历是空的 / the calendar is empty');
  return years;
}
