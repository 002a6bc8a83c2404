import type { ClockPolicy } from '../../model/decision.ts';
import { decisionOf } from '../../model/language/decisions.ts';
import type { Lowering } from './lowering.ts';

/** What the region says about decisions on limits; the roles it names are roles of the plan. */
export function clockPolicy(lowering: Lowering): ClockPolicy | undefined {
  const { clock, roles } = lowering.context.region;
  if (clock === undefined) return undefined;
  const approve: ClockPolicy['approve'] = {};
  for (const { what, by } of clock.approve) {
    const act = decisionOf(lowering.language, what.text);
    if (act === undefined) continue;
    approve[act] = by.text;
    if (roles.has(by.text)) lowering.used.roles.add(by.text);
  }
  return { ...(clock.backdate && { backdate: clock.backdate.text }), approve };
}
