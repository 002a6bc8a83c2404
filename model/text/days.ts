import { parseDate, weekday } from '../calendar/day.ts';
import type { ISODate } from '../value.ts';
import type { Said } from './refusals.ts';

const zh = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const en = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 周一 … 周日 of a day; empty for what is no day. */
export function weekdayName(date: ISODate): Said {
  const day = parseDate(date);
  const index = day === undefined ? -1 : weekday(day) - 1;
  return { zh: zh[index] ?? '', en: en[index] ?? '' };
}

/** `2026-11-25（周三）`, `2026-11-25 (Wednesday)`. */
export function dayWithWeekday(date: ISODate): Said {
  const name = weekdayName(date);
  return { zh: `${date}（${name.zh}）`, en: `${date} (${name.en})` };
}
