import type { TFunction } from 'i18next';
import type { Schemas } from '../http/client.ts';
import { weekdayName } from '../text/day.ts';
import type { Language } from '../text/index.ts';

type Derivation = Pick<Schemas['Derivation'], 'due'>;

/** The answer to "why this day", in one sentence. */
export function headline(one: Derivation | undefined, t: TFunction<['place']>, language: Language): string {
  if (one === undefined) return t('why.headlineNone');
  const { state, date, paused } = one.due;
  if (state === 'paused') return t('why.headlinePaused');
  if (date === undefined) return t('why.headlineWaiting');
  const words = { date: dateInWords(date, language), weekday: weekdayName(date, language) };
  if (state === 'provisional') return t('why.headlineProvisional', words);
  if (state === 'met') return t('why.headlineMet', words);
  return t('why.headline', words) + (paused === undefined || paused === 0 ? '' : t('why.because', { n: paused }));
}

function dateInWords(date: string, language: Language): string {
  if (language === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}
