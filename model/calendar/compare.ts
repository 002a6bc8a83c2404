import { civil, dayOf, type EpochDay, isoDate, weekday } from './day.ts';
import { packHeader } from './header.ts';
import { type PackYear, parsePack } from './pack.ts';

/** What a pack says otherwise than the one before it. */
export interface PackDifference {
  added: number[];
  /** Years that the one before has and this one lacks: a pack is never published without them. */
  dropped: number[];
  /** Days of years that both have; `tail`: it was still open, so that no amending notice is needed for it. */
  changed: { date: string; works: boolean; tail: boolean }[];
}

/**
 * Compares two packs of a family. An overlay lists all that it means; a national pack means Monday to Friday where it says
 * nothing.
 */
export function comparePacks(before: string | undefined, text: string, overlay: boolean): PackDifference {
  const [old, next] = [before === undefined ? [] : parsePack(before), parsePack(text)];
  const years = (list: PackYear[]) => list.map(({ year }) => year);
  const [had, has] = [new Set(years(old)), new Set(years(next))];
  const [said, says] = [listed(old), listed(next)];
  const last = years(old).at(-1) ?? 0;
  const means = (known: Map<EpochDay, boolean>, day: EpochDay) =>
    known.get(day) ?? (overlay ? undefined : weekday(day) <= 5);
  const days = [...new Set([...said.keys(), ...says.keys()])].sort((a, b) => a - b);
  return {
    added: years(next).filter((year) => !had.has(year)),
    dropped: years(old).filter((year) => !has.has(year)),
    changed: days
      .filter((day) => had.has(civil(day).year) && has.has(civil(day).year) && means(said, day) !== means(says, day))
      .map((day) => ({
        date: isoDate(day),
        works: means(says, day) ?? weekday(day) <= 5,
        tail: !overlay && day > dayOf(last, 12, 25),
      })),
  };
}

function listed(years: PackYear[]): Map<EpochDay, boolean> {
  return new Map(
    years.flatMap(({ off, work }) => [
      ...off.map((day) => [day, false] as const),
      ...work.map((day) => [day, true] as const),
    ]),
  );
}

/** Whether the first pack's id comes after the second's: `cn-2026.2` after `cn-2026.1`. */
export function isNewer(id: string, other: string): boolean {
  const [year = 0, number = 0] = versionOf(id);
  const [otherYear = 0, otherNumber = 0] = versionOf(other);
  return year > otherYear || (year === otherYear && number > otherNumber);
}

const versionOf = (id: string): number[] => (/-(\d+)\.(\d+)$/.exec(id) ?? []).slice(1).map(Number);

/** `cn` of `cn-2026.1`. */
export const familyOf = (id: string): string => id.replace(/-\d+\.\d+$/, '');

/** The line of a year, which its signature covers. */
export function rowOf(text: string, year: number): string | undefined {
  return text
    .split('\n')
    .map((row) => row.trim())
    .find((row) => row.startsWith(`${year} `));
}

/** Years that nobody has signed as they stand: without a signature, or altered after it. `print` is that of a row. */
export function unsigned(
  text: string,
  years: number[],
  print: (row: string) => string,
): { year: number; altered: boolean }[] {
  const { notices } = packHeader(text);
  return years.flatMap((year): { year: number; altered: boolean }[] => {
    const signed = notices.get(year)?.signed;
    if (signed === undefined) return [{ year, altered: false }];
    return signed.print === print(rowOf(text, year) ?? '') ? [] : [{ year, altered: true }];
  });
}

/** MMDD, and MMDD-MMDD for days in a row. */
export function ranges(days: EpochDay[]): string {
  const text = (day: EpochDay) => isoDate(day).slice(5).replace('-', '');
  const runs: [EpochDay, EpochDay][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && day === last[1] + 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? ` ${text(from)}` : ` ${text(from)}-${text(to)}`)).join('');
}

/** A pack's text of days off and days worked, a line a year. */
export function packText(off: EpochDay[], work: EpochDay[]): string {
  const years = [...new Set([...off, ...work].map((day) => civil(day).year))].sort((a, b) => a - b);
  const of = (days: EpochDay[], year: number) =>
    ranges(days.filter((day) => civil(day).year === year).sort((a, b) => a - b));
  return years.map((year) => `${year} off${of(off, year)} | work${of(work, year)}\n`).join('');
}
