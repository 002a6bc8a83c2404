import { readTree } from '../../../cli/tree.ts';
import { compile } from '../../../compiler/compile.ts';
import { loadDefinitions } from '../../../compiler/load.ts';
import { type Calendar, loadCalendar } from '../../../model/calendar/index.ts';
import type { Plan } from '../../../model/plan.ts';

export const definitions = loadDefinitions(readTree('definitions'));

const text = definitions.sources['calendars/cn.txt'] ?? '';
export const calendar: Calendar = loadCalendar({ id: 'cn', text, overlays: [], hash: 'definitions/calendars/cn.txt' });

/** A procedure of `definitions/` as in force on a day. */
export function planOf(id: string, on = '2026-03-02'): { plan: Plan; planHash: string } {
  const compiled = compile(definitions, id, { on });
  if (compiled?.plan === undefined) throw new Error(`${id} does not compile: ${JSON.stringify(compiled?.problems)}`);
  return { plan: compiled.plan, planHash: compiled.hash };
}

/** The procedures of the definitions that run cases. */
export const caseProcedures = [
  'xingan.enrollment',
  'national.enrollment',
  'xingan.transfer-approval',
  'xingan.emergency-transfer-makeup',
  'chongqing.out-of-city-referral',
  'chongqing.out-of-city-report',
  'sichuan.refund',
  'sichuan/mianyang-demo.refund',
  'sichuan/mianyang-demo.transfer-approval',
  'xingan.mispayment-recovery',
  'xingan.repeat-mispayment-reassignment',
];
