import { shortDay } from '../text/day.ts';
import type { Language } from '../text/index.ts';
import { type Due, leading } from './look.ts';

export type Basis = Due['basis'];
export const bases: Basis[] = ['legal', 'promised'];

/** The limit of one basis that a list shows beside the other. */
export function limitOf(due: Due[], basis: Basis): Due | undefined {
  return leading(due.filter((one) => one.basis === basis));
}

/**
 * A limit as briefly as a column holds it: its day, with the hour where it does not end with the day, without the weekday in
 * another year; what has no day says so in its words. `about` marks an estimated day, `paused` a clock that stands.
 */
export function limitWords(
  one: Due | undefined,
  { language, today, about, paused }: { language: Language; today: string; about: string; paused: string },
): string {
  if (one === undefined) return '—';
  if (one.state === 'paused') return paused;
  if (one.date === undefined) return language === 'en' ? one.text_en : one.text_zh;
  const thisYear = one.date.slice(0, 4) === today.slice(0, 4);
  const date = thisYear ? one.date.slice(5) : one.date;
  if (one.state === 'provisional') return `${about}${date}`;
  if (one.time !== undefined) return `${date} ${one.time}`;
  return thisYear ? shortDay(one.date, language, today) : date;
}
