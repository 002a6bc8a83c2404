import { dayInMonth, type EpochDay, monthIndexOf } from '../calendar/day.ts';
import { givenMonth, received } from './anchor.ts';
import { dayNumber } from './by.ts';
import { dueOn, type Outcome } from './outcome.ts';
import { aside, type Reckoning, startOfDay } from './reckoning.ts';
import { roll } from './roll.ts';
import type { Window, WindowDay } from './spec.ts';

const length = { month: 1, quarter: 3, year: 12 } as const;

/** A day of a window in the period whose first month has this index. */
function dayIn(start: number, day: WindowDay): EpochDay {
  if (typeof day === 'object') return dayInMonth(start + day.month - 1, day.day === 'last' ? 31 : day.day);
  if (typeof day === 'number' || day === 'last') return dayInMonth(start, day === 'last' ? 31 : day);
  const [month = '', date = ''] = day.split('-');
  return dayInMonth(start + Number(month) - 1, dayNumber(date));
}

/** First and last day of the window, before rolling; one that ends before it begins ends in the next period. */
function ends(spec: Window, start: number): [EpochDay, EpochDay] {
  const from = dayIn(start, spec.window.from);
  const to = dayIn(start, spec.window.to);
  return [from, to >= from ? to : dayIn(start + length[spec.every], spec.window.to)];
}

const rolledEnd = (r: Reckoning, spec: Window, start: number): EpochDay => {
  const [from, to] = ends(spec, start);
  return roll(r, to, spec.roll, from);
};

/** The first month of the period that is meant. */
function periodStart(r: Reckoning, spec: Window): number {
  const months = length[spec.every];
  const startOf = (month: number) => Math.floor(month / months) * months;
  if (spec.period === undefined) return startOf(givenMonth(r));
  if (typeof spec.period === 'string') return startOf(monthIndexOf(received(r, spec.period, spec.receipt).day));
  const { day } = received(r, spec.period.first_open_from, spec.receipt);
  // A window can reach over the end of its period, by its own days and by rolling: begin two periods earlier.
  let start = startOf(monthIndexOf(day)) - 2 * months;
  while (rolledEnd(aside(r), spec, start) < day) start += months;
  return start;
}

/** 每月D日至E日: closed on both sides, each end rolls by itself. */
export function window(r: Reckoning, spec: Window): Outcome {
  const [from, to] = ends(spec, periodStart(r, spec));
  const opening = roll(r, from, spec.roll === 'long_holiday_extension' ? 'next_working_day' : spec.roll, from);
  return { ...dueOn(r, roll(r, to, spec.roll, from), spec.cutoff), opens: startOfDay(r, opening) };
}
