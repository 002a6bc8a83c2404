import type { TermSpec } from '../../model/term/spec.ts';
import type { TermLine } from '../procedure.ts';

const units: Record<string, string> = { 个工作日: 'working days', 日: 'days', 个月: 'months', 年: 'years' };
const rolls: Record<string, string> = { 顺延: 'next_working_day', 不顺延: 'none', 提前: 'previous_working_day' };
export function lowerTerm(line: TermLine, c: any): { ok: true; value: TermSpec } | { ok: false; problems: [] } {
  const t = line.limit?.text ?? '';
  let m = /^(?:自(.+?)之日起)?([0-9]+)(个工作日|日|个月|年)内(?:，(.+))?$/u.exec(t);
  const anchor = (a: string) =>
    a === '开件' || c.procedure.steps.some((s: any) => s.name.text === a) ? `event.${a}` : `date.${a}`;
  if (m)
    return {
      ok: true,
      value: {
        within: `${m[2]} ${units[m[3]!]}`,
        of: m[1] ? anchor(m[1]) : c.from,
        count_from: 'next_day',
        ...(m[4] && { roll: rolls[m[4]] }),
      } as never,
    };
  m = /^每年(\d+)月(\d+)日前，(.+)$/u.exec(t);
  if (m)
    return {
      ok: true,
      value: {
        by: `${m[1]!.padStart(2, '0')}-${m[2]!.padStart(2, '0')}`,
        year: 'event.开件',
        roll: rolls[m[3]!],
      } as never,
    };
  m = /^(.+)开始前，(.+)$/u.exec(t);
  if (m)
    return {
      ok: true,
      value: { before: { start_of: 'benefit_year', year: `date.${m[1]}` }, roll: rolls[m[2]!] } as never,
    };
  throw new Error(t);
}
