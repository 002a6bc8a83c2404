import type { ISODate } from '../value.ts';

/** Where a case stands, Chinese → English, with 【blanks】 for the role and the day. */
export const standings = {
  正在办理: 'Being handled',
  '正在办理，【日】前办结': 'Being handled, to be done by 【日】',
  '正在由【谁】办理': 'In the hands of 【谁】',
  '正在由【谁】办理，【日】前办结': 'In the hands of 【谁】, to be done by 【日】',
} as const;

/**
 * Where a case stands, in a sentence for the applicant, when its step says nothing of its own: 正在由…办理，…前办结
 * (`language.md` 11, 11). In the language of the plan, whose names it holds.
 */
export function statusSentence(language: 'zh' | 'en', role: string | undefined, due: ISODate | undefined): string {
  const zh = role
    ? due
      ? '正在由【谁】办理，【日】前办结'
      : '正在由【谁】办理'
    : due
      ? '正在办理，【日】前办结'
      : '正在办理';
  const day = due && (language === 'en' ? due : chineseDay(due));
  return (language === 'en' ? standings[zh] : zh)
    .replace('【谁】', () => role ?? '')
    .replace('【日】', () => day ?? '');
}

function chineseDay(day: ISODate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
