import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { civil, dayOf, type EpochDay, isoDate, weekday } from '../../model/calendar/day.ts';
import { UsageError } from '../io.ts';

/** What a package says of the days of the years it knows. */
export interface Source {
  /** `chinese-days 1.5.7`. */
  name: string;
  knows(year: number): boolean;
  works(day: EpochDay): boolean;
}
/** The source a pack is made from names its holidays whole, weekends included. */
export interface Primary extends Source {
  /** Days of rest by the notice, and weekend days of work, as it lists them. */
  listed(year: number): { off: EpochDay[]; work: EpochDay[] };
}

const require = createRequire(import.meta.url);

/** The two packages, which come with the development dependencies only. Throws `UsageError` without them. */
export async function sources(): Promise<{ primary: Primary; second: Source }> {
  try {
    return { primary: chineseDays(), second: await tyme() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.endsWith('MODULE_NOT_FOUND'))
      throw new UsageError('缺少 chinese-days 或 tyme4ts：npm install / development packages are missing');
    throw error;
  }
}

/** Name and version; `exports` may hide a package's own description, so it is read as a file. */
function named(name: string): string {
  const folder = require.resolve(name).split(`node_modules/${name}/`)[0];
  const { version } = JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8')) as {
    version: string;
  };
  return `${name} ${version}`;
}

function chineseDays(): Primary {
  type Lists = { holidays: { [date: string]: string }; workdays: { [date: string]: string } };
  const { holidays, workdays } = require('chinese-days/dist/chinese-days.json') as Lists;
  const daysOf = (dates: object, year: number) =>
    Object.keys(dates)
      .filter((date) => date.startsWith(`${year}-`))
      .map((date) => dayOf(year, Number(date.slice(5, 7)), Number(date.slice(8))))
      .sort((a, b) => a - b);
  return {
    name: named('chinese-days'),
    // A single day at New Year may belong to the notice before; a notice fixes more than a handful.
    knows: (year) => daysOf(holidays, year).length > 5,
    works: (day) => {
      const date = isoDate(day);
      return date in workdays || (weekday(day) <= 5 && !(date in holidays));
    },
    listed: (year) => ({ off: daysOf(holidays, year), work: daysOf(workdays, year) }),
  };
}

async function tyme(): Promise<Source> {
  const { LegalHoliday } = await import('tyme4ts');
  const found = (day: EpochDay) => {
    const { year, month, day: date } = civil(day);
    return LegalHoliday.fromYmd(year, month, date);
  };
  return {
    name: named('tyme4ts'),
    knows: (year) => {
      let listed = 0;
      for (let day = dayOf(year, 1, 1); day <= dayOf(year, 12, 31); day += 1) if (found(day)) listed += 1;
      return listed > 5;
    },
    works: (day) => found(day)?.isWork() ?? weekday(day) <= 5,
  };
}
