import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { Temporal } from 'temporal-polyfill';
import { type Calendar, isoDate } from '../../model/calendar/index.ts';
import { parsePack } from '../../model/calendar/pack.ts';
import { answer } from '../../model/term/index.ts';

dayjs.extend(utc);

/** The last day, `YYYY-MM-DD`, of `n` working days after the day that an instant has at +08:00. */
export type Reckoner = (at: string, n: number) => string | undefined;

/** Days off and make-up days by their dates, as everybody keeps them who writes the loop. */
interface Lists {
  off: Set<string>;
  work: Set<string>;
}
const lists = (text: string): Lists => {
  const years = parsePack(text);
  return {
    off: new Set(years.flatMap(({ off }) => off.map(isoDate))),
    work: new Set(years.flatMap(({ work }) => work.map(isoDate))),
  };
};

/** Ours: reads the spec and the instant, checks both, and writes the derivation too. */
const kernel =
  (calendar: Calendar): Reckoner =>
  (at, n) =>
    answer({ within: `${n} working days`, of: 'event.a' }, { events: { a: at } }, calendar).due_date;

const naive =
  ({ off, work }: Lists): Reckoner =>
  (at, n) => {
    const day = new Date(Date.parse(at) + 8 * 3_600_000);
    for (let left = n; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      const date = day.toISOString().slice(0, 10);
      const weekday = day.getUTCDay();
      if (work.has(date) || (weekday !== 0 && weekday !== 6 && !off.has(date))) left -= 1;
    }
    return day.toISOString().slice(0, 10);
  };

const withDayjs =
  ({ off, work }: Lists): Reckoner =>
  (at, n) => {
    let day = dayjs(at).utcOffset(480);
    for (let left = n; left > 0; ) {
      day = day.add(1, 'day');
      const date = day.format('YYYY-MM-DD');
      const weekday = day.day();
      if (work.has(date) || (weekday !== 0 && weekday !== 6 && !off.has(date))) left -= 1;
    }
    return day.format('YYYY-MM-DD');
  };

const withTemporal =
  ({ off, work }: Lists): Reckoner =>
  (at, n) => {
    let day = Temporal.Instant.from(at).toZonedDateTimeISO('+08:00').toPlainDate();
    for (let left = n; left > 0; ) {
      day = day.add({ days: 1 });
      const date = day.toString();
      if (work.has(date) || (day.dayOfWeek < 6 && !off.has(date))) left -= 1;
    }
    return day.toString();
  };

/** The kernel first; the others in the order of the table. */
export function reckoners(text: string, calendar: Calendar): [name: string, reckon: Reckoner][] {
  const days = lists(text);
  return [
    ['banjie', kernel(calendar)],
    ['day loop', naive(days)],
    ['dayjs', withDayjs(days)],
    ['temporal-polyfill', withTemporal(days)],
  ];
}
