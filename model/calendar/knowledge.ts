import { civil, type EpochDay, parseDate, weekday } from './day.ts';
import { CalendarFault } from './fault.ts';
import { festivalDays } from './festivals.ts';
import type { PackYear } from './pack.ts';

/** How far the type of a day can be relied on: told by a notice, still open at a year's end, not announced. */
export type Certainty = 'firm' | 'tail' | 'unpublished';

/** Days on which a region departs from the nation: 三月三, 开斋节, … with its own swaps. */
export interface Overlay {
  region: string;
  off: readonly string[];
  work: readonly string[];
}

/** What is known of each single day. */
export interface Knowledge {
  works(day: EpochDay): boolean;
  certainty(day: EpochDay): Certainty;
  region(day: EpochDay): string | undefined;
}

interface LocalDay {
  region: string;
  works: boolean;
}

function localDays(overlays: readonly Overlay[]): Map<EpochDay, LocalDay> {
  const days = new Map<EpochDay, LocalDay>();
  const put = (region: string, dates: readonly string[], works: boolean) => {
    for (const date of dates) {
      const day = parseDate(date);
      if (day === undefined) throw new CalendarFault(`${region} 的 ${date} 不是日期 / not a date`);
      days.set(day, { region, works });
    }
  };
  for (const { region, off, work } of overlays) {
    put(region, off, false);
    put(region, work, true);
  }
  return days;
}

/** Puts together the notices, the overlays (the last wins) and, for years without a notice, the festivals by rule. */
export function knowledgeOf(years: PackYear[], overlays: readonly Overlay[]): Knowledge {
  const published = new Set(years.map((year) => year.year));
  const changed = new Map<EpochDay, boolean>();
  for (const { off, work } of years) {
    for (const day of off) changed.set(day, false);
    for (const day of work) changed.set(day, true);
  }
  const local = localDays(overlays);
  const festivals = new Map<number, Set<EpochDay>>();
  const festival = (day: EpochDay, year: number): boolean => {
    let days = festivals.get(year);
    if (!days) {
      days = festivalDays(year);
      festivals.set(year, days);
    }
    return days.has(day);
  };
  const national = (day: EpochDay): boolean => {
    const { year } = civil(day);
    if (published.has(year)) return changed.get(day) ?? weekday(day) <= 5;
    return weekday(day) <= 5 && !festival(day, year);
  };
  return {
    works: (day) => local.get(day)?.works ?? national(day),
    region: (day) => local.get(day)?.region,
    certainty(day) {
      if (local.has(day)) return 'firm';
      const { year, month, day: date } = civil(day);
      if (!published.has(year)) return 'unpublished';
      return month === 12 && date > 25 && !published.has(year + 1) ? 'tail' : 'firm';
    },
  };
}
