import { isoDate } from '../calendar/day.ts';
import { deadline } from './anchor.ts';
import type { Outcome } from './outcome.ts';
import { Missing, note, type Reckoning } from './reckoning.ts';
import type { EarliestOf, LatestOf, TermSpec, TraceStep } from './spec.ts';

const moment = (outcome: Outcome): number => outcome.due ?? outcome.notBefore ?? outcome.opens ?? 0;

interface Member {
  outcome: Outcome;
  trace: TraceStep[];
  index: number;
}

/**
 * 以先到者为准, 以后到者为准. A member that stands still suspends the whole. One that waits makes the later of them wait; the
 * earlier of them goes by the members that are known (it can only come earlier) and names what it still needs. Of equal
 * members the first decides. Cut-off and receipt hold for members that have none of their own.
 */
export function combine(r: Reckoning, spec: EarliestOf | LatestOf): Outcome {
  const latest = 'latest_of' in spec;
  const { found, needs } = membersOf(r, spec);
  if (needs.length > 0 && (latest || found.length === 0)) throw new Missing(needs);
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
  return { ...binding.outcome, binding: binding.index, ...(needs.length > 0 && !standing && { needs }) };
}

function membersOf(r: Reckoning, spec: EarliestOf | LatestOf): { found: Member[]; needs: string[] } {
  const handedDown = {
    ...(spec.cutoff !== undefined && { cutoff: spec.cutoff }),
    ...(spec.receipt !== undefined && { receipt: spec.receipt }),
  };
  const needs = new Set<string>();
  const found: Member[] = [];
  const members = 'latest_of' in spec ? spec.latest_of : spec.earliest_of;
  members.forEach((member: TermSpec | string, index) => {
    const side = { ...r, trace: [] as TraceStep[] };
    try {
      const outcome = typeof member === 'string' ? deadline(side, member) : r.solve(side, { ...handedDown, ...member });
      found.push({ outcome, trace: side.trace, index });
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      for (const need of error.needs) needs.add(need);
    }
  });
  return { found, needs: [...needs] };
}
