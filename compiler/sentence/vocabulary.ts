import type { Language } from '../../model/language/reserved.ts';
import type { Unit } from '../../model/term/amount.ts';
import type { Roll } from '../../model/term/spec.ts';

/** R of a sentence, in both languages. */
export const rollWords: { [language in Language]: { [roll in Roll]: string } } = {
  zh: {
    none: '不顺延',
    next_working_day: '顺延',
    previous_working_day: '提前',
    nearest: '就近',
    modified_next: '顺延不跨月',
    long_holiday_extension: '假期天数顺延',
  },
  en: {
    none: 'fixed',
    next_working_day: 'rolls on',
    previous_working_day: 'rolls back',
    nearest: 'nearest',
    modified_next: 'rolls within the month',
    long_holiday_extension: 'holiday length added',
  },
};

export const unitWords: { [language in Language]: { [unit in Unit]: string } } = {
  zh: { 'working day': '个工作日', day: '日', month: '个月', year: '年', hour: '小时', 'working hour': '个工作小时' },
  en: {
    'working day': 'working days',
    day: 'days',
    month: 'months',
    year: 'years',
    hour: 'hours',
    'working hour': 'working hours',
  },
};

/** The unit that a word names; 天 is 日, and English takes the singular too. */
export function unitOf(language: Language, word: string): Unit | undefined {
  const meant = language === 'zh' ? (word === '天' ? '日' : word) : word.endsWith('s') ? word : `${word}s`;
  const found = Object.entries(unitWords[language]).find(([, written]) => written === meant);
  return found?.[0] as Unit | undefined;
}

export function rollOf(language: Language, word: string): Roll | undefined {
  const found = Object.entries(rollWords[language]).find(([, written]) => written === word);
  return found?.[0] as Roll | undefined;
}

export const zhWeekdays = ['一', '二', '三', '四', '五', '六', '日'];
export const enWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const enMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const zhQuarterMonths = ['首月', '次月', '末月'];
