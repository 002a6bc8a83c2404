import type { PinnedCalendar } from '../ports.ts';
import { dayOf, type EpochDay, weekday } from './day.ts';
import { packHeader } from './header.ts';
import { type Certainty, knowledgeOf } from './knowledge.ts';
import { noticeOf } from './notices.ts';
import { parsePack } from './pack.ts';

/** A pinned calendar, ready for reckoning. Days beyond the notices are estimates: see `certainty`. */
export interface Calendar {
  /** `cn-2026.1`, with the regions of its overlays: `cn-2026.1+CN-64`. */
  readonly id: string;
  readonly hash: string;
  /** What it was made of. */
  readonly pinned: PinnedCalendar;
  /** By their hashes, the calendars that some limits of a case still go by after it was given this one. */
  readonly former: ReadonlyMap<string, Calendar>;
  /** Last firm day: 25 December of the last year of the pack (a new notice can reshape the end of December). */
  readonly horizon: EpochDay;
  isWorking(day: EpochDay): boolean;
  certainty(day: EpochDay): Certainty;
  /** Departs from Monday–Friday: a weekday off, or a weekend day worked. */
  isException(day: EpochDay): boolean;
  /** The holiday a changed day goes with, and the number of its notice: as the pack's head says, else as it is known. */
  notice(day: EpochDay): { holiday?: string; notice?: string };
  /** The region whose overlay decides the day, if one does. */
  overlay(day: EpochDay): string | undefined;
  /** The `n`-th working day (n ≥ 1), `from` included if it is one. */
  nthWorking(from: EpochDay, n: number): EpochDay;
  /** The `n`-th working day (n ≥ 1) going back, `from` included if it is one. */
  nthWorkingBack(from: EpochDay, n: number): EpochDay;
  /** Working days in `from`..`to`, both included; 0 if `to` lies before `from`. */
  countWorking(from: EpochDay, to: EpochDay): number;
}

/** Years after the last notice that stand in the table as estimates; days further away are reckoned one by one. */
const yearsAhead = 6;

/** Working days of `first`..`end` (exclusive) as bits, running count, and list: rank and select. */
interface Table {
  first: EpochDay;
  end: EpochDay;
  works: Uint8Array;
  before: Int32Array;
  ordinal: EpochDay[];
}

function tableOf(first: EpochDay, end: EpochDay, works: (day: EpochDay) => boolean): Table {
  const table = {
    first,
    end,
    works: new Uint8Array(end - first),
    before: new Int32Array(end - first + 1),
    ordinal: [] as EpochDay[],
  };
  for (let i = 0; i < end - first; i += 1) {
    if (works(first + i)) {
      table.works[i] = 1;
      table.ordinal.push(first + i);
    }
    table.before[i + 1] = table.ordinal.length;
  }
  return table;
}

function walk(works: (day: EpochDay) => boolean, from: EpochDay, n: number, step: 1 | -1): EpochDay {
  let day = from;
  for (let left = n; ; day += step) {
    if (works(day)) left -= 1;
    if (left === 0) return day;
  }
}

/** Builds the calendar of a pack and its overlays. Throws `CalendarFault`. */
export function buildCalendar(pinned: PinnedCalendar): Calendar {
  const { id, hash, text, overlays } = pinned;
  const years = parsePack(text);
  const { notices } = packHeader(text);
  const lastYear = years.at(-1)?.year ?? 0;
  const known = knowledgeOf(years, overlays);
  const table = tableOf(dayOf(years[0]?.year ?? 0, 1, 1), dayOf(lastYear + yearsAhead + 1, 1, 1), known.works);
  const inside = (day: EpochDay) => day >= table.first && day < table.end;
  const isWorking = (day: EpochDay) => (inside(day) ? table.works[day - table.first] === 1 : known.works(day));
  const rank = (day: EpochDay) => table.before[day - table.first] ?? 0;
  return {
    id: [id, ...overlays.map((overlay) => overlay.region)].join('+'),
    hash,
    pinned,
    former: new Map(),
    horizon: dayOf(lastYear, 12, 25),
    isWorking,
    certainty: known.certainty,
    isException: (day) => isWorking(day) !== weekday(day) <= 5,
    notice: (day) => noticeOf(day, notices),
    overlay: known.region,
    nthWorking(from, n) {
      const found = inside(from) ? table.ordinal[rank(from) + n - 1] : undefined;
      return found ?? walk(isWorking, from, n, 1);
    },
    nthWorkingBack(from, n) {
      const found = inside(from) ? table.ordinal[rank(from + 1) - n] : undefined;
      return found ?? walk(isWorking, from, n, -1);
    },
    countWorking(from, to) {
      if (to < from) return 0;
      if (inside(from) && inside(to)) return rank(to + 1) - rank(from);
      let count = 0;
      for (let day = from; day <= to; day += 1) if (isWorking(day)) count += 1;
      return count;
    },
  };
}
