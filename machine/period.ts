import { isoDate, parseDate } from '../model/calendar/day.ts';
import type { CountField, Plan } from '../model/plan.ts';

/** The days in which the counted cases must lie. */
export function periodOf(
  plan: Plan,
  { in: period }: CountField,
  today: string,
  openedOn: string,
): { from?: string; to?: string } {
  if (period === undefined) return {};
  const year = openedOn.slice(0, 4);
  if (period === '本年' || period === 'thisYear') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (period === '本月' || period === 'thisMonth')
    return { from: `${openedOn.slice(0, 7)}-01`, to: monthEnd(openedOn) };
  if (period === '待遇年度' || period === 'benefitYear') {
    const start = openedOn.slice(5) >= plan.benefitYear ? Number(year) : Number(year) - 1;
    return { from: `${start}-${plan.benefitYear}`, to: dayBefore(`${start + 1}-${plan.benefitYear}`) };
  }
  const span = /^(\d+)\s*(日|天|个月|年|days?|months?|years?)$/.exec(period);
  if (span === null) return {};
  const date = new Date(`${today}T00:00:00Z`);
  const n = Number(span[1]);
  if (/^(日|天|day)/.test(span[2] ?? '')) date.setUTCDate(date.getUTCDate() - n);
  else if (/^(个月|month)/.test(span[2] ?? '')) date.setUTCMonth(date.getUTCMonth() - n);
  else date.setUTCFullYear(date.getUTCFullYear() - n);
  return { from: date.toISOString().slice(0, 10), to: today };
}

function monthEnd(day: string): string {
  const next = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return dayBefore(next.toISOString().slice(0, 10));
}

function dayBefore(day: string): string {
  return isoDate((parseDate(day) ?? 0) - 1);
}
