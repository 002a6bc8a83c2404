import type { CaseFacts } from '../../expression/derive.ts';
import type { Step } from '../../model/plan.ts';
import type { Draft } from '../case/draft.ts';
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

/** Papers that were to follow and are now in stop their limit. */
export function takePapers(draft: Draft, papers: string[]): void {
  for (const paper of papers) {
    draft.state.papers[paper] = 'in';
    for (const step of draft.compiled.steps.values())
      if (step.later.some((each) => each.paper === paper))
        settle(draft, draft.state.clocks[laterKey(step, paper)], 'met', draft.now);
  }
}
