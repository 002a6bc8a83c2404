import type { SignLine } from '../model/plan.ts';
import { type Draft, stepOf } from './case/draft.ts';
import { amountOf, isZero, outstandingOf } from './facts/money.ts';
import { factsOf, holdsAll } from './facts/scope.ts';
import type { Judge, Marks } from './lower/library.ts';
import { missingPapers } from './task/papers.ts';

/** A judge that remembers what it threw, since XState hides it. */
export interface Watched extends Judge {
  thrown?: unknown;
}

export function judgeOf(draft: Draft): Watched {
  const judge: Watched = {
    holds: (params, marks) => keep(() => holds(draft, params, marks)),
    voices: (params) => keep(() => voices(draft, params.step, params.line, params.label)),
    enough: (params, marks) => keep(() => enough(draft, params.step, marks)),
  };
  function keep(work: () => boolean): boolean {
    try {
      return work();
    } catch (error) {
      judge.thrown = error;
      throw error;
    }
  }
  return judge;
}

function holds(draft: Draft, params: Parameters<Judge['holds']>[0], marks: Marks): boolean {
  if (params.papers === true && Object.values(draft.state.papers).includes('later')) return false;
  const facts = factsOf(draft, { marks });
  if (!holdsAll(facts, params.all)) return false;
  return params.owed === undefined || !isZero(amountOf(facts, params.owed));
}

function enough(draft: Draft, name: string, marks: Marks): boolean {
  const step = stepOf(draft, name);
  if (step.receives === undefined) return false;
  const facts = factsOf(draft, { marks });
  return isZero(outstandingOf(facts, draft, name, step.receives)) && missingPapers(draft, facts, step, []).length === 0;
}

/** Whether a signature line has as many voices for a result as decide it; the voice just given is already among them. */
function voices(draft: Draft, name: string, lineName: string, label: string): boolean {
  const line = stepOf(draft, name).signs.find((each) => each.name === lineName);
  if (line === undefined) return false;
  const given = (draft.state.signed[name] ?? []).filter((voice) => voice.line === lineName);
  const passed = given.filter(({ result }) => result === draft.compiled.words.passed).length;
  if (label === draft.compiled.words.passed) return passed >= line.count;
  const same = given.filter(({ result }) => result === label).length;
  const left = seats(line) - given.length;
  return line.roles.length > 1 ? passed + left < line.count : same >= line.count;
}

function seats(line: SignLine): number {
  return Math.max(line.roles.length, line.count);
}
