import type { DueState } from '../due.ts';
import type { Said } from './refusals.ts';

const units = {
  working_day: { zh: '个工作日', one: 'working day', many: 'working days' },
  day: { zh: '日', one: 'day', many: 'days' },
  hour: { zh: '小时', one: 'hour', many: 'hours' },
};

function span({ amount = 0, unit = 'day' }: DueState): Said {
  const { zh, one, many } = units[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? one : many}` };
}

/** The words of a limit, the same everywhere: 法定已过 2 日, 承诺已过 2 个工作日, 今日到期, 剩 3 个工作日, 停表第 3 天·剩 7. */
export function dueWords(due: DueState): Said {
  const counted = span(due);
  switch (due.state) {
    case 'overdue':
      return due.basis === 'legal'
        ? { zh: `法定已过 ${counted.zh}`, en: `Legal limit passed ${counted.en} ago` }
        : { zh: `承诺已过 ${counted.zh}`, en: `Promise passed ${counted.en} ago` };
    case 'today':
      return due.unit === 'hour'
        ? { zh: `今日到期，剩 ${counted.zh}`, en: `Due today, ${counted.en} left` }
        : { zh: '今日到期', en: 'Due today' };
    case 'near':
    case 'normal':
      return { zh: `剩 ${counted.zh}`, en: `${counted.en} left` };
    case 'provisional':
      return due.year === undefined
        ? { zh: '暂定', en: 'Provisional' }
        : { zh: `暂定，待 ${due.year} 日历`, en: `Provisional until the ${due.year} calendar is out` };
    case 'paused':
      return {
        zh: `停表第 ${due.paused ?? 1} 天·剩 ${due.amount ?? 0}`,
        en: `Paused, day ${due.paused ?? 1}; ${due.amount ?? 0} left`,
      };
    case 'waiting':
      return { zh: '未起算', en: 'Not running yet' };
    case 'met':
      return { zh: '办结', en: 'Done' };
    case 'dropped':
      return { zh: '不再计', en: 'No longer counted' };
  }
}
