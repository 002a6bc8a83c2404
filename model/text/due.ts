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

/** Of an estimated day nobody says that it was missed, but not that there is time either. */
function provisional({ amount, year }: DueState, counted: Said): Said {
  if (amount !== undefined) return { zh: `暂定已过 ${counted.zh}`, en: `Provisional day ${counted.en} ago` };
  const [zh, en] = ['暂定', 'Provisional'];
  return year === undefined
    ? { zh, en }
    : { zh: `${zh}，待 ${year} 日历`, en: `${en} until the ${year} calendar is out` };
}

/** The words of a limit, the same everywhere: 法定已过 2 日, 承诺已过 2 个工作日, 今日到期, 今日 17:30 前, 剩 3 个工作日, 停表第 3 天·剩 7. */
export function dueWords(due: DueState): Said {
  const counted = span(due);
  switch (due.state) {
    case 'overdue':
      return due.basis === 'legal'
        ? { zh: `法定已过 ${counted.zh}`, en: `Legal limit passed ${counted.en} ago` }
        : { zh: `承诺已过 ${counted.zh}`, en: `Promise passed ${counted.en} ago` };
    case 'today':
      return due.time === undefined
        ? { zh: '今日到期', en: 'Due today' }
        : { zh: `今日 ${due.time} 前`, en: `Due today before ${due.time}` };
    case 'near':
    case 'normal':
      return { zh: `剩 ${counted.zh}`, en: `${counted.en} left` };
    case 'provisional':
      return provisional(due, counted);
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
