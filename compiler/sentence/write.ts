import type { Language } from '../../model/language/reserved.ts';
import type { Day, Length, MonthDay, Phrase, Sentence, Which } from './phrase.ts';
import { enMonths, enWeekdays, rollWords, unitWords, zhQuarterMonths, zhWeekdays } from './vocabulary.ts';

/** A sentence as an analyst would write it; reading it gives the same phrase. */
export function writeSentence({ phrase, roll }: Sentence, language: Language): string {
  const text = language === 'zh' ? zh(phrase) : en(phrase);
  if (!roll) return text;
  return language === 'zh' ? `${text}，${rollWords.zh[roll]}` : `${text}, ${rollWords.en[roll]}`;
}

const zhLength = ({ n, unit }: Length): string => `${n}${unitWords.zh[unit]}`;
const zhDay = (day: Day): string => (day === 'last' ? '末日' : `${day}日`);
const zhDate = ({ month, day }: MonthDay): string => `${month}月${zhDay(day)}`;
const zhQuarter = ({ month = 1, day }: MonthDay): string => `${zhQuarterMonths[month - 1]}${zhDay(day)}`;
const zhCount = { next_day: '之日', same_day: '当日', next_month: '次月' };

function zhWhich(which: Which, unit: '年' | '月'): string {
  if (which.is === 'case') return `每${unit}`;
  if (which.is === 'benefitYear') return '待遇年度';
  if (which.is === 'number') return `${which.year}年`;
  if (which.is === 'field') return which.name;
  return `${which.name}${which.is === 'of' ? '当' : '次'}${unit}`;
}

function zh(phrase: Phrase): string {
  switch (phrase.kind) {
    case 'within':
    case 'hold': {
      const from = phrase.of === undefined ? '' : `自${phrase.of}${zhCount[phrase.count]}起`;
      return phrase.kind === 'within' ? `${from}${zhLength(phrase.length)}内` : `${from}满${zhLength(phrase.length)}`;
    }
    case 'before':
      return `${phrase.name}前${phrase.length ? zhLength(phrase.length) : ''}`;
    case 'byYear':
      return `${zhWhich(phrase.which, '年')}${zhDate(phrase.on)}前`;
    case 'byMonth':
      return `${zhWhich(phrase.which, '月')}${zhDay(phrase.day)}前`;
    case 'byDay':
      return `${phrase.name}当日止`;
    case 'window':
      if (phrase.every === 'month') return `每月${zhDay(phrase.from.day)}至${zhDay(phrase.to.day)}`;
      if (phrase.every === 'quarter') return `每季${zhQuarter(phrase.from)}至${zhQuarter(phrase.to)}`;
      return `每年${zhDate(phrase.from)}至${zhDate(phrase.to)}`;
    case 'occurs':
      return zhCycle(phrase);
  }
}

function zhCycle({
  unit,
  on = { day: '1' },
  weekday = 1,
  every = 1,
  first,
}: Extract<Phrase, { kind: 'occurs' }>): string {
  if (unit === 'day') return '每日';
  if (unit === 'week') return `每周${zhWeekdays[weekday - 1]}`;
  if (unit === 'month') return `每月${zhDay(on.day)}`;
  if (unit === 'quarter') return `每季${zhQuarter(on)}`;
  return `每${every > 1 ? every : ''}年${zhDate(on)}${first === undefined ? '' : `，自${first}年起`}`;
}

const enLength = ({ n, unit }: Length): string => {
  const word = unitWords.en[unit];
  return `${n} ${n === '1' ? word.replace(/s$/, '') : word}`;
};
const enDay = (day: Day): string => (day === 'last' ? 'the last day' : `day ${day}`);
const enDate = ({ month = 1, day }: MonthDay): string =>
  day === 'last' ? `the last day of ${enMonths[month - 1]}` : `${day} ${enMonths[month - 1]}`;
const enQuarter = ({ month = 1, day }: MonthDay): string => `${enDay(day)} of month ${month}`;

function enWhich(which: Which, unit: 'year' | 'month'): string {
  if (which.is === 'case') return `each ${unit}`;
  if (which.is === 'benefitYear') return 'of the benefit year';
  if (which.is === 'number') return `of ${which.year}`;
  if (which.is === 'field') return `of ${which.name}`;
  return `of the ${unit} ${which.is} ${which.name}`;
}

function en(phrase: Phrase): string {
  switch (phrase.kind) {
    case 'within':
    case 'hold':
      return enCounted(phrase);
    case 'before':
      return `${phrase.length ? `${enLength(phrase.length)} ` : ''}before ${phrase.name}`;
    case 'byYear':
      return `by ${enDate(phrase.on)} ${enWhich(phrase.which, 'year')}`;
    case 'byMonth': {
      const which = enWhich(phrase.which, 'month');
      return `by ${enDay(phrase.day)} ${which.startsWith('of ') ? which : `of ${which}`}`;
    }
    case 'byDay':
      return `until the day of ${phrase.name}`;
    case 'window': {
      const { from, to } = phrase;
      if (phrase.every === 'year') return `${enDate(from)} to ${enDate(to)} each year`;
      if (phrase.every === 'quarter') return `${enQuarter(from)} to ${enQuarter(to)} of each quarter`;
      return `day ${from.day} to ${to.day === 'last' ? 'the last day' : to.day} of each month`;
    }
    case 'occurs':
      return enCycle(phrase);
  }
}

function enCounted({ kind, length, of, count }: Extract<Phrase, { kind: 'within' | 'hold' }>): string {
  const head = `${kind === 'within' ? 'within' : 'after'} ${enLength(length)}`;
  if (of === undefined) return head;
  const link = {
    next_day: kind === 'within' ? 'of' : 'from',
    same_day: 'counting',
    next_month: 'from the month after',
  };
  return `${head} ${link[count]} ${of}`;
}

function enCycle({
  unit,
  on = { day: '1' },
  weekday = 1,
  every = 1,
  first,
}: Extract<Phrase, { kind: 'occurs' }>): string {
  if (unit === 'day') return 'each day';
  if (unit === 'week') return `each ${enWeekdays[weekday - 1]}`;
  if (unit === 'month') return `${enDay(on.day)} of each month`;
  if (unit === 'quarter') return `${enQuarter(on)} of each quarter`;
  return `${enDate(on)} ${every > 1 ? `every ${every} years` : 'each year'}${first === undefined ? '' : `, from ${first}`}`;
}
