import type { TFunction } from 'i18next';
import type { Schemas } from '../http/client.ts';
import { daysBetween, weekdayName } from '../text/day.ts';
import type { Language } from '../text/index.ts';

type Derivation = Pick<Schemas['Derivation'], 'due' | 'strip'>;

/** The answer to "why this day", in one sentence. */
export function headline(one: Derivation | undefined, t: TFunction<['place']>, language: Language): string {
  if (one === undefined) return t('why.headlineNone');
  const { state, date, paused } = one.due;
  if (state === 'paused') return t('why.headlinePaused');
  if (date === undefined) return t('why.headlineWaiting');
  const met = metOn(one);
  if (met !== undefined)
    return t('why.headlineMet', { date: dateInWords(met, language), weekday: weekdayName(met, language) });
  const words = { date: dateInWords(date, language), weekday: weekdayName(date, language) };
  if (state === 'provisional') return t('why.headlineProvisional', words);
  return t('why.headline', words) + (paused === undefined || paused === 0 ? '' : t('why.because', { n: paused }));
}

function dateInWords(date: string, language: Language): string {
  if (language === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** The day on which a limit was met, as its strip marks it. */
export function metOn(one: Derivation): string | undefined {
  if (one.due.state !== 'met') return undefined;
  return one.strip.find((day) => day.marks.includes('met'))?.date;
}

/** `10-02 办到，早 1 日`: when a limit was met, and how many days before its last one. */
export function metWords(one: Derivation, t: TFunction<['place']>): string | undefined {
  const day = metOn(one);
  if (day === undefined) return undefined;
  const early = one.due.date === undefined ? 0 : daysBetween(day, one.due.date);
  return t('why.metOn', { day: day.slice(5) }) + (early > 0 ? t('why.metEarly', { n: early }) : '');
}
