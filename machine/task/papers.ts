import type { CaseFacts } from '../../expression/derive.ts';
import type { OpenTask } from '../../model/case.ts';
import type { Step } from '../../model/plan.ts';
import type { Draft } from '../case/draft.ts';
import { openClock } from '../clock/open.ts';
import { settle } from '../clock/step.ts';
import { holdsAll } from '../facts/scope.ts';

/** The papers that a step asks for in this case. */
export function askedPapers(facts: CaseFacts, step: Step): string[] {
  return step.papers.filter(({ when }) => when === undefined || holdsAll(facts, [when])).map(({ name }) => name);
}

/** Papers that are still missing; those that may follow later do not count. */
export function missingPapers(draft: Draft, facts: CaseFacts, step: Step, handedIn: string[]): string[] {
  const may = new Set(step.later.map(({ paper }) => paper));
  return askedPapers(facts, step).filter((paper) => !isIn(draft, paper, handedIn) && !may.has(paper));
}

/** Papers of this step that are promised for later. */
export function followingPapers(draft: Draft, facts: CaseFacts, step: Step, handedIn: string[]): Step['later'] {
  const asked = new Set(askedPapers(facts, step));
  return step.later.filter(({ paper }) => asked.has(paper) && !isIn(draft, paper, handedIn));
}

function isIn(draft: Draft, paper: string, handedIn: string[]): boolean {
  return draft.state.papers[paper] === 'in' || handedIn.includes(paper);
}

/** One limit for each paper that may follow, named after the step where it is the only one. */
export function laterKey(step: Step, paper: string): string {
  return step.later.length === 1 ? `${step.name}_材料` : `${step.name}_材料_${paper}`;
}

/** What may follow is noted before the step passes, so that not even a step that passes by itself brings the end meanwhile. */
export function expectPapers(draft: Draft, step: Step, following: Step['later']): void {
  for (const { paper, term } of step.later) {
    const key = laterKey(step, paper);
    if (following.some((each) => each.paper === paper)) {
      draft.state.papers[paper] = 'later';
      openClock(draft, { key, kind: 'later', step: step.name, rule: term, alerts: [] });
    } else if (draft.state.papers[paper] === 'later') {
      delete draft.state.papers[paper];
      settle(draft, draft.state.clocks[key], 'dropped', draft.now);
    }
  }
}

/** Papers of a step that are still to follow. */
export function expectedPapers(draft: Draft, step: Step): string[] {
  return step.later.map(({ paper }) => paper).filter((paper) => draft.state.papers[paper] === 'later');
}

/** The task by which papers that follow are handed in, beside whatever else is open. */
export function papersKey(step: string): string {
  return `${step}·材料`;
}

export function isPapersTask(task: OpenTask): boolean {
  return task.key === papersKey(task.step);
}

/** Papers that were to follow and are now in stop their limit. */
export function takePapers(draft: Draft, papers: string[]): void {
  for (const paper of papers) {
    draft.state.papers[paper] = 'in';
    for (const step of draft.compiled.steps.values())
      if (step.later.some((each) => each.paper === paper))
        settle(draft, draft.state.clocks[laterKey(step, paper)], 'met', draft.now);
  }
}
