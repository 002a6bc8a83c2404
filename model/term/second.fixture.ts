/**
 * A second reckoning for the tests, written apart from the kernel and without any of its parts: day by day over plain UTC
 * dates, with the rules of `docs/deadlines.md` read again.
 */
const day = 86_400_000;
export const iso = (d: number): string => new Date(d * day).toISOString().slice(0, 10);
export const epoch = (text: string): number => Date.parse(`${text}T00:00:00Z`) / day;

export interface Days {
  off: Set<string>;
  work: Set<string>;
}
/** Reads the pack in its own way. */
export function readDays(text: string): Days {
  const days: Days = { off: new Set(), work: new Set() };
  for (const row of text.trim().split('\n')) {
    if (row.startsWith('#')) continue;
    const [left = '', right = ''] = row.split('|');
    const year = row.slice(0, 4);
    for (const [part, set] of [
      [left, days.off],
      [right, days.work],
    ] as const)
      for (const [, a = '', b = a] of part.slice(part === left ? 4 : 0).matchAll(/\b(\d{4})(?:-(\d{4}))?\b/g)) {
        const at = (md: string) => epoch(`${year}-${md.slice(0, 2)}-${md.slice(2)}`);
        for (let d = at(a); d <= at(b); d += 1) set.add(iso(d));
      }
  }
  return days;
}

export function works(days: Days, d: number): boolean {
  const text = iso(d);
  if (days.work.has(text)) return true;
  const weekday = new Date(d * day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !days.off.has(text);
}

/** The same day number `n` months later, else the last day of that month. */
export function monthsLater(d: number, n: number): number {
  const date = new Date(d * day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + n, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.round(first.getTime() / day) + Math.min(date.getUTCDate(), length) - 1;
}

export function rolled(days: Days, d: number, how: string, first: number): number {
  const next = (from: number) => {
    let to = from;
    while (!works(days, to)) to += 1;
    return to;
  };
  const previous = (from: number) => {
    let to = from;
    while (!works(days, to)) to -= 1;
    return to;
  };
  if (how === 'none') return d;
  if (how === 'next_working_day') return next(d);
  if (how === 'previous_working_day') return previous(d);
  if (how === 'nearest') {
    for (let away = 0; ; away += 1) {
      if (works(days, d + away)) return d + away;
      if (works(days, d - away)) return d - away;
    }
  }
  if (how === 'modified_next') return iso(next(d)).slice(0, 7) === iso(d).slice(0, 7) ? next(d) : previous(d);
  return longHoliday(days, d, first, next);
}

function longHoliday(days: Days, last: number, first: number, next: (d: number) => number): number {
  const rest = Array.from({ length: last - first + 1 }, (_, i) => (works(days, first + i) ? ' ' : 'x')).join('');
  let left = (rest.match(/x{3,}/g) ?? []).join('').length;
  if (left === 0) return next(last);
  let to = last;
  while (left > 0) {
    to += 1;
    if (works(days, to)) left -= 1;
  }
  return to;
}

export interface StopCase {
  on: number;
  until?: number;
  stopDayOut?: boolean;
  resumeDayIn?: boolean;
}
export interface ClockCase {
  unit: 'working day' | 'day' | 'month' | 'year';
  n: number;
  from: 'next_day' | 'same_day' | 'next_month';
  anchor: number;
  roll: string;
  stops: StopCase[];
  extension?: { n: number; on: number };
  restart?: number;
}
export type Second = { last: number } | { since: number; used: number; remaining: number };

/** Happenings are whole days at noon, so they have an order; those of one day do not occur together in the tests. */
export function second(days: Days, c: ClockCase): Second {
  let anchor = c.anchor;
  let out = new Set<number>();
  let extra = 0;
  let standing: StopCase | undefined;
  const end = () => walk(days, c, anchor, out, extra);
  const due = () => rolled(days, end().last, c.roll, end().first);
  const happenings: [number, () => void][] = c.stops.map((stop) => [
    stop.on,
    () => {
      if (standing || stop.on > due()) return;
      if (stop.until === undefined) standing = stop;
      else
        for (let d = stop.on + (stop.stopDayOut ? 0 : 1); d <= stop.until - (stop.resumeDayIn ? 1 : 0); d += 1)
          out.add(d);
    },
  ]);
  const { extension, restart } = c;
  if (extension)
    happenings.push([
      extension.on,
      () => {
        if (standing || extension.on <= due()) extra = extension.n;
      },
    ]);
  if (restart !== undefined)
    happenings.push([
      restart,
      () => {
        anchor = restart;
        out = new Set();
        standing = undefined;
      },
    ]);
  for (const [, happen] of happenings.sort((a, b) => a[0] - b[0])) happen();
  if (!standing) return { last: due() };
  const { on, stopDayOut } = standing;
  const { first, last } = end();
  const counts = (d: number) => !out.has(d) && (c.unit !== 'working day' || works(days, d));
  let [used, all] = [0, 0];
  for (let d = first; d <= last; d += 1) {
    if (!counts(d)) continue;
    all += 1;
    if (d <= (stopDayOut ? on - 1 : on)) used += 1;
  }
  return { since: on, used, remaining: all - used };
}

function walk(
  days: Days,
  c: ClockCase,
  anchor: number,
  out: Set<number>,
  extra: number,
): { first: number; last: number } {
  const nextMonth = monthsLater(epoch(`${iso(anchor).slice(0, 7)}-01`), 1);
  const first = c.from === 'next_day' ? anchor + 1 : c.from === 'same_day' ? anchor : nextMonth;
  if (c.unit === 'working day' || c.unit === 'day') {
    let d = first - 1;
    for (let left = c.n + extra; left > 0; ) {
      d += 1;
      if (!out.has(d) && (c.unit === 'day' || works(days, d))) left -= 1;
    }
    return { first, last: d };
  }
  const months = (n: number) => (c.unit === 'year' ? 12 * n : n);
  let last = monthsLater(c.from === 'next_day' ? anchor : first, months(c.n));
  if (c.from !== 'next_day' && iso(last).slice(8) === iso(first).slice(8)) last -= 1;
  for (const d of [...out].sort((a, b) => a - b)) if (d >= first && d <= last) last += 1;
  if (extra > 0) {
    const old = last;
    last = monthsLater(old, months(extra));
    for (const d of [...out].sort((a, b) => a - b)) if (d > old && d <= last) last += 1;
  }
  return { first, last };
}
