import type { Typed } from '../model/expression.ts';
import { reserved } from '../model/language/reserved.ts';
import type { Plan } from '../model/plan.ts';
import type { ISODate } from '../model/value.ts';
import { addMonths } from './dates.ts';

/** The benefit year that a day lies in, by the year in which it starts. */
function benefitYearOf(day: ISODate, start: string): string {
  const year = Number(day.slice(0, 4));
  return String(day.slice(5) >= start ? year : year - 1);
}

/** 今日 is the day of use; the others are those of the day the case opened (`language.md` 5). Nothing for any other word. */
export function builtinWord(plan: Plan, word: string, day: { today: ISODate; openedOn: ISODate }): Typed | undefined {
  const names = reserved(plan.language);
  const [year, month] = [day.openedOn.slice(0, 4), day.openedOn.slice(0, 7)];
  switch (word) {
    case names.today:
      return { type: 'date', value: day.today };
    case names.thisYear:
      return { type: 'year', value: year };
    case names.lastYearEnd:
      return { type: 'date', value: `${Number(year) - 1}-12-31` };
    case names.thisMonth:
      return { type: 'month', value: month };
    case names.lastMonth:
      return { type: 'month', value: addMonths(month, -1) };
    case names.nextMonth:
      return { type: 'month', value: addMonths(month, 1) };
    case names.benefitYear:
      return { type: 'year', value: benefitYearOf(day.openedOn, plan.benefitYear) };
    default:
      return undefined;
  }
}
