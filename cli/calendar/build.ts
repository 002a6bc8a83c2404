import { ranges } from '../../model/calendar/compare.ts';
import { dayOf, type EpochDay, isoDate, weekday } from '../../model/calendar/day.ts';
import {
  type Calendar,
  headerLines,
  loadCalendar,
  type Notice,
  packHeader,
  packId,
} from '../../model/calendar/index.ts';
import { parsePack } from '../../model/calendar/pack.ts';
import { rowPrint } from '../../store/calendars/pin.ts';
import type { Primary, Source } from './sources.ts';

/** A day on which the pack and a source do not agree. */
export interface Difference {
  day: EpochDay;
  /** Who says what: `pack`, or the source's name. */
  says: { [who: string]: boolean };
}
export interface Built {
  id: string;
  text: string;
  /** Days of earlier years that would change their meaning; those of an open December tail are not among them. */
  amended: Difference[];
  /** Days on which the second source disagrees with what was built. */
  disputed: Difference[];
  /** Years asked for that a source does not know. */
  unknown: { year: number; source: string }[];
}

/** What the second source has wrong, checked against the notices (`docs/deadlines.md` 2.3). */
const knownErrors = new Set(['2013-04-07', '2013-10-12']);

const load = (text: string, id: string): Calendar =>
  loadCalendar({ id, text, overlays: [], hash: `build ${id}\n${text}` });
const eachDay = (year: number): EpochDay[] => {
  const first = dayOf(year, 1, 1);
  return Array.from({ length: dayOf(year + 1, 1, 1) - first }, (_, i) => first + i);
};

const rowOf = (year: number, source: Primary): string => {
  const { off, work } = source.listed(year);
  return `${year} off${ranges(off)} | work${ranges(work)}`;
};

/**
 * A new pack: the present one with the asked years taken from the primary source. Rows of years that keep their meaning stay
 * letter by letter; an earlier year is rewritten only where the source says otherwise, and then listed in `amended`.
 */
export function buildPack(
  present: { name: string; text: string },
  years: number[],
  { primary, second }: { primary: Primary; second: Source },
  notice?: Notice,
): Built {
  const old = load(present.text, packId(present.name, present.text));
  const oldYears = parsePack(present.text).map(({ year }) => year);
  const unknown = years.flatMap((year) =>
    [primary, second].filter((source) => !source.knows(year)).map((source) => ({ year, source: source.name })),
  );
  const taken = years.filter((year) => primary.knows(year));
  const changed = oldYears.flatMap(eachDay).filter((day) => primary.works(day) !== old.isWorking(day));
  const rewritten = new Set([...taken.filter((year) => !oldYears.includes(year)), ...changed.map(yearOf)]);
  const rows = new Map(
    present.text.split('\n').flatMap((row) => (/^\d{4} /.test(row) ? [[Number(row.slice(0, 4)), row]] : [])),
  );
  for (const year of rewritten) rows.set(year, rowOf(year, primary));
  const lastYear = Math.max(...rows.keys());
  const head = packHeader(present.text);
  for (const year of notice ? new Set([...taken, ...rewritten]) : []) {
    const number = taken.includes(year) ? undefined : head.notices.get(year)?.number;
    head.notices.set(year, signedRow({ ...notice, ...(number && { number }) } as Notice, rows.get(year) ?? ''));
  }
  const body = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  const bodyNow = present.text.split('\n').filter((row) => /^\d{4} /.test(row));
  const id = nextId(old.id, lastYear, body.join('\n') !== bodyNow.join('\n'));
  const text = `${[...headerLines({ id, notices: head.notices }), ...body].join('\n')}\n`;
  const built = load(text, id);
  return {
    id,
    text,
    amended: changed
      .filter((day) => old.certainty(day) === 'firm')
      .map((day) => ({ day, says: { pack: old.isWorking(day), [primary.name]: primary.works(day) } })),
    disputed: [...rows.keys()]
      .filter((year) => second.knows(year))
      .flatMap(eachDay)
      .filter((day) => second.works(day) !== built.isWorking(day) && !knownErrors.has(isoDate(day)))
      .map((day) => ({ day, says: { pack: built.isWorking(day), [second.name]: second.works(day) } })),
    unknown,
  };
}

/** The signature covers the line of its year, so that nobody alters it afterwards unseen. */
function signedRow({ number, signed }: Notice, row: string): Notice {
  return { number, ...(signed && { signed: { ...signed, print: rowPrint(row) } }) };
}

const yearOf = (day: EpochDay): number => Number(isoDate(day).slice(0, 4));

/** `cn-2026.1` → `cn-2027.1` for a new year, `cn-2026.2` for an amendment, the same when no day has changed. */
function nextId(id: string, lastYear: number, changed: boolean): string {
  const [, family, year, number] = /^(.+)-(\d{4})\.(\d+)$/.exec(id) ?? [];
  if (!changed) return id;
  return Number(year) === lastYear ? `${family}-${year}.${Number(number) + 1}` : `${family}-${lastYear}.1`;
}

/** Statutory days of rest a year (全国年节及纪念日放假办法 of 2007 and of 2024), which swaps move but do not add to. */
const statutory = (year: number): number => (year >= 2025 ? 13 : year >= 2008 ? 11 : 10);

export interface Total {
  year: number;
  working: number;
  /** Weekdays of the year less its statutory days of rest. A swap over the year's end makes a difference of a day or two. */
  expected: number;
}

export function totals(text: string, years: number[]): Total[] {
  const calendar = load(text, 'built');
  return years.map((year) => {
    const days = eachDay(year);
    return {
      year,
      working: days.filter((day) => calendar.isWorking(day)).length,
      expected: days.filter((day) => weekday(day) <= 5).length - statutory(year),
    };
  });
}

/** The days of these years that differ from Monday to Friday, for a person to compare with the notice. */
export function exceptions(text: string, years: number[]): { day: EpochDay; works: boolean }[] {
  const calendar = load(text, 'built');
  return years
    .flatMap(eachDay)
    .filter((day) => calendar.isException(day))
    .map((day) => ({ day, works: calendar.isWorking(day) }));
}
