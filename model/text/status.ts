import type { ISODate } from '../value.ts';

/**
 * Where a case stands, in a sentence for the applicant, when its step says nothing of its own: 正在由…办理，…前办结
 * (`language.md` 11, 11). In the language of the plan, whose names it holds.
 */
export function statusSentence(language: 'zh' | 'en', role: string | undefined, due: ISODate | undefined): string {
  if (language === 'en') {
    const by = role ? `In the hands of ${role}` : 'Being handled';
    return due ? `${by}, to be done by ${due}` : by;
  }
  const by = role ? `正在由${role}办理` : '正在办理';
  return due ? `${by}，${chineseDay(due)}前办结` : by;
}

function chineseDay(day: ISODate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
