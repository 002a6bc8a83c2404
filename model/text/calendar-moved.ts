import type { CalendarMove } from '../calendar-move.ts';
import type { Said } from './refusals.ts';

const rules: { [rule: string]: Said } = {
  recompute: { zh: '重算', en: 'reckoned anew' },
  freeze: { zh: '不变', en: 'left as it was' },
  never_earlier: { zh: '不提前', en: 'never earlier' },
};

/** How a limit takes a new calendar, in words. */
export const calendarRule = (rule: string): Said => rules[rule] ?? { zh: rule, en: rule };

/** What a new calendar did to a limit, for its ledger. */
export function calendarMoved({ from, to, rule, before, after, outcome }: CalendarMove): Said {
  const { zh, en } = calendarRule(rule);
  const days = outcome === 'kept' ? (before.date ?? '') : `${before.date ?? '—'} → ${after.date ?? '—'}`;
  const stands = outcome === 'stands' ? ['，效力已生，须人工处理', ', but its effect stands: for a person'] : ['', ''];
  return {
    zh: `换日历 ${from} → ${to}，${zh}：${days}${stands[0]}`,
    en: `calendar ${from} → ${to}, ${en}: ${days}${stands[1]}`,
  };
}
