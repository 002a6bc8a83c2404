import type { Language } from './index.ts';

const names = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** Weekday of a `YYYY-MM-DD`, 1 = Monday. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export function weekdayName(day: string, language: Language): string {
  return names[language][weekdayOf(day) - 1] ?? '';
}

/** `11-25 周三`; another year than that of `today` is written out. */
export function shortDay(day: string, language: Language, today?: string): string {
  const date = today !== undefined && day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
  return `${date} ${weekdayName(day, language)}`;
}

/** The calendar day at +08:00 of an instant: the one that counts for a term. */
export function dayOf(instant: string): string {
  return shifted(instant).toISOString().slice(0, 10);
}

/** `HH:MM` at +08:00. */
export function timeOf(instant: string): string {
  return shifted(instant).toISOString().slice(11, 16);
}

/** `2026-11-20 16:08` at +08:00. */
export function momentOf(instant: string): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}

/** Days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Moves a day by so many days. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function shifted(instant: string): Date {
  return new Date(Date.parse(instant) + 8 * 3_600_000);
}

const festivals: { [name: string]: string } = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Tomb-Sweeping Day',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};
/** A holiday in the language of the screen; several may fall together: 国庆节、中秋节. */
export const holidayName = (name: string, language: Language): string =>
  language === 'zh'
    ? name
    : Object.entries(festivals)
        .reduce((text, [zh, en]) => text.replace(zh, en), name)
        .replaceAll('、', ', ');
