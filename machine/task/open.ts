import type { OpenTask } from '../../model/case.ts';
import type { SignLine, Step } from '../../model/plan.ts';
import { type Draft, stepOf } from '../case/draft.ts';
import { factsOf } from '../facts/scope.ts';
import type { TaskKind } from '../lower/config.ts';
import { expectedPapers, isPapersTask, laterKey, papersKey } from './papers.ts';
import { assignmentOf, excludedFrom, officeRole, onlyPerson, rolesOf } from './who.ts';

export interface Which {
  step: string;
  line?: string;
  kind: TaskKind;
}

/** `X`, `X·line`; a line of several roles has a task for each of them, `X·line·role`. */
export function taskKey(step: string, line?: string, role?: string): string {
  return [step, line, role].filter((part) => part !== undefined).join('·');
}

/** A role of the plan, or a post within the role that does the step. */
interface Doer {
  role: string;
  post?: string;
}

export function openTask(draft: Draft, { step: name, line: lineName, kind }: Which): void {
  const step = stepOf(draft, name);
  const line = step.signs.find((each) => each.name === lineName);
  const common = { kind, ...(line !== undefined && { line }) };
  if (kind === 'supplement') put(draft, step, { ...common, doers: named(applicants(draft)), key: taskKey(name) });
  else if (line === undefined) {
    const roles = servers(draft, step, kind) ?? rolesOf(draft, factsOf(draft), step);
    put(draft, step, { ...common, doers: named(roles), key: taskKey(name) });
  } else {
    const doers = signers(draft, step, line);
    if (doers.length === 1) put(draft, step, { ...common, doers, key: taskKey(name, line.name) });
    else
      for (const doer of doers)
        put(draft, step, { ...common, doers: [doer], key: taskKey(name, line.name, doer.post ?? doer.role) });
  }
}

function named(roles: string[]): Doer[] {
  return roles.map((role) => ({ role }));
}

/** Signers are roles of the plan, or posts within the role that does the step. */
function signers(draft: Draft, step: Step, line: SignLine): Doer[] {
  const role = rolesOf(draft, factsOf(draft), step)[0];
  return line.roles.map((signer) =>
    draft.plan.roles[signer] !== undefined || role === undefined ? { role: signer } : { role, post: signer },
  );
}

/** Who answers a supplement: the applicant, that is who does the first step. */
function applicants(draft: Draft): string[] {
  const first = draft.plan.steps[0];
  return first === undefined ? [] : rolesOf(draft, factsOf(draft), first);
}

/**
 * Proof of service is entered by whoever does the step, or, where nobody does, by who acted last; what the step waits for
 * is watched by the office that acted last.
 */
function servers(draft: Draft, step: Step, kind: TaskKind): string[] | undefined {
  if (step.waits !== undefined && step.who.length === 0 && step.same === undefined) {
    const role = officeRole(draft, step.name);
    return role === undefined ? undefined : [role];
  }
  if (kind !== 'serve' || step.who.length > 0 || step.signs.length > 0) return undefined;
  const last = draft.state.acted.at(-1)?.step;
  return last === undefined ? undefined : rolesOf(draft, factsOf(draft), stepOf(draft, last));
}

function put(draft: Draft, step: Step, task: { key: string; kind: TaskKind; doers: Doer[]; line?: SignLine }): void {
  const facts = factsOf(draft);
  const [first, ...others] = task.doers.map(({ role, post }) => ({
    role: post ?? role,
    to: assignmentOf(draft, facts, role, post),
  }));
  const only = task.kind === 'act' || task.kind === 'sign' ? onlyPerson(draft, step) : undefined;
  const open: OpenTask = {
    key: task.key,
    version: draft.state.seq,
    step: step.name,
    ...(task.line !== undefined && { line: task.line.name }),
    kind: task.kind,
    ...(first ?? { role: draft.compiled.words.handler, to: {} }),
    ...(others.length > 0 && { also: others }),
    excluded: [],
    ...(only !== undefined && { only }),
    openedAt: draft.now,
    clocks: clocksOn(draft, step.name, task.kind),
  };
  draft.state.tasks[task.key] = open;
}

function clocksOn(draft: Draft, step: string, kind: TaskKind): string[] {
  const keys = kind === 'supplement' ? [`${step}_补正`] : [step, `${step}_承诺`];
  return [...keys, '件', '件_承诺'].filter((key) => draft.state.clocks[key] !== undefined);
}

/** Tasks beside a step's own: they are closed by their own answer. */
const ASIDE = new Set<OpenTask['kind']>(['incident', 'approve']);

export function closeTask(draft: Draft, { step, line }: { step: string; line?: string }): void {
  for (const [key, task] of Object.entries(draft.state.tasks))
    if (task.step === step && task.line === line && !ASIDE.has(task.kind) && !isPapersTask(task))
      delete draft.state.tasks[key];
}

/** While papers are to follow, whoever filed them has a task to hand them in. */
export function refreshPaperTasks(draft: Draft): void {
  if (draft.state.end !== undefined) return;
  for (const step of draft.compiled.steps.values()) {
    if (step.later.length === 0) continue;
    const key = papersKey(step.name);
    const expected = expectedPapers(draft, step);
    if (expected.length === 0) delete draft.state.tasks[key];
    else if (draft.state.tasks[key] === undefined) {
      put(draft, step, { key, kind: 'supplement', doers: named(applicants(draft)) });
      const clocks = expected.map((paper) => laterKey(step, paper));
      Object.assign(draft.state.tasks[key] ?? {}, { clocks });
    }
  }
}

/** Who may not act changes with every act elsewhere in the case. */
export function refreshExclusions(draft: Draft): void {
  const facts = factsOf(draft);
  for (const task of Object.values(draft.state.tasks)) {
    if (task.kind !== 'act' && task.kind !== 'sign') continue;
    const step = stepOf(draft, task.step);
    const barred = excludedFrom(draft, facts, step, task);
    task.excluded = [...new Set(barred.map(({ person }) => person))];
  }
}
