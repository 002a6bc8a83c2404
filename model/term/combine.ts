import { isoDate } from '../calendar/day.ts';
import { deadline } from './anchor.ts';
import type { Outcome } from './outcome.ts';
import { Missing, note, type Reckoning } from './reckoning.ts';
import type { EarliestOf, LatestOf, TermSpec, TraceStep } from './spec.ts';

const moment = (outcome: Outcome): number => outcome.due ?? outcome.notBefore ?? outcome.opens ?? 0;

/**
 * 以先到者为准, 以后到者为准. Nothing is known before every member is: one that waits makes the whole wait, one that stands
 * still suspends it. Of equal members the first decides. Cut-off and receipt hold for members that have none of their own.
 */
export function combine(r: Reckoning, spec: EarliestOf | LatestOf): Outcome {
  const latest = 'latest_of' in spec;
  const members = latest ? spec.latest_of : spec.earliest_of;
  const handedDown = {
    ...(spec.cutoff !== undefined && { cutoff: spec.cutoff }),
    ...(spec.receipt !== undefined && { receipt: spec.receipt }),
  };
  const needs: string[] = [];
  const found: { outcome: Outcome; trace: TraceStep[]; index: number }[] = [];
  members.forEach((member: TermSpec | string, index) => {
    const side = { ...r, trace: [] as TraceStep[] };
    try {
      const outcome = typeof member === 'string' ? deadline(side, member) : r.solve(side, { ...handedDown, ...member });
      found.push({ outcome, trace: side.trace, index });
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      needs.push(...error.needs);
    }
  });
  if (needs.length > 0) throw new Missing([...new Set(needs)]);
  const standing = found.find(({ outcome }) => outcome.suspended);
  const binding =
    standing ??
    found.reduce((best, next) => {
      const ahead = moment(next.outcome) - moment(best.outcome);
      return (latest ? ahead > 0 : ahead < 0) ? next : best;
    });
  for (const step of binding.trace) note(r, step);
  const { last } = binding.outcome;
  note(r, { code: 'BINDING', n: binding.index, latest, ...(last !== undefined && { date: isoDate(last) }) });
  return { ...binding.outcome, binding: binding.index };
}
