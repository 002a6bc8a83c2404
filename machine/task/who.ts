import type { CaseFacts } from '../../expression/derive.ts';
import type { Assignment, OpenTask } from '../../model/case.ts';
import type { Conditional, Role, Step } from '../../model/plan.ts';
import type { Draft } from '../case/draft.ts';
import { factsOf, holdsAll, valueIfKnown } from '../facts/scope.ts';

/** The first of the names whose condition holds. */
export function firstThatHolds(facts: CaseFacts, names: Conditional[]): string | undefined {
  return names.find(({ when }) => when === undefined || holdsAll(facts, [when]))?.name;
}

/** The roles that may do a step, first the one that is meant; `same` takes over the role of the step it points to. */
export function rolesOf(draft: Draft, facts: CaseFacts, step: Step): string[] {
  if (step.who.length === 0 && step.same !== undefined) {
    const origin = draft.compiled.steps.get(step.same);
    return origin === undefined || origin === step ? [] : rolesOf(draft, facts, origin);
  }
  if (step.any === true) return step.who.map(({ name }) => name);
  if (step === draft.plan.steps[0] && !isDecided(facts, step.who)) return step.who.map(({ name }) => name);
  const role = firstThatHolds(facts, step.who);
  return role === undefined ? [] : [role];
}

/** Who files a case can hang on what is filed: until then all of its roles are meant. */
function isDecided(facts: CaseFacts, names: Conditional[]): boolean {
  return names.every(({ when }) => when === undefined || facts.holds(when).ok);
}

/**
 * Whom a role means in this case; a signature line that is a post narrows it to that post. A role whose unit or person is
 * picked by words none of which is known means nobody (`unplaced`): any unit of the kind would be a wrong one.
 */
export function assignmentOf(draft: Draft, facts: CaseFacts, role: string, post?: string): Assignment {
  const meant: Role = draft.plan.roles[role] ?? { post: role };
  if (meant.outside === true) return { outside: true };
  const at = meant.at?.map((word) => textOf(facts, word)).find((value) => value !== undefined);
  const person = meant.person === undefined ? undefined : textOf(facts, meant.person);
  const there = post ?? meant.post;
  const unplaced = [
    ...(at === undefined ? (meant.at ?? []) : []),
    ...(meant.person !== undefined && person === undefined ? [meant.person] : []),
  ];
  return {
    ...(meant.units !== undefined && { unitKind: meant.units }),
    ...(at !== undefined && { at }),
    ...(there !== undefined && { post: there }),
    ...(person !== undefined && { person }),
    ...(unplaced.length > 0 && { unplaced }),
  };
}

function textOf(facts: CaseFacts, word: string): string | undefined {
  const value = valueIfKnown(facts, word);
  return value === undefined || Array.isArray(value) ? undefined : String(value);
}

/** The role of an office that does the step, else that has acted last, else the first that the text names. */
export function officeRole(draft: Draft, step: string): string | undefined {
  const facts = factsOf(draft);
  const acted = draft.state.acted.map((act) => act.step).reverse();
  for (const name of [step, ...acted, ...draft.compiled.steps.keys()]) {
    const found = draft.compiled.steps.get(name);
    const role = found === undefined ? undefined : rolesOf(draft, facts, found)[0];
    if (role !== undefined && draft.plan.roles[role]?.units !== undefined) return role;
  }
  return undefined;
}

/** The unit that acts in a step, by the word that picks it; without such a word its kind. */
export function unitOf(draft: Draft, facts: CaseFacts, step: Step): string | undefined {
  const role = rolesOf(draft, facts, step)[0];
  if (role === undefined) return undefined;
  const to = assignmentOf(draft, facts, role);
  return to.at ?? to.unitKind;
}

/** Whether a step is an outside person's: entered at a counter for them, so it makes nobody a party to the case. */
export function isOutside(draft: Draft, facts: CaseFacts, step: Step): boolean {
  const role = rolesOf(draft, facts, step)[0];
  return role !== undefined && draft.plan.roles[role]?.outside === true;
}

/**
 * Persons who may not act: those of the steps in `other` and who signed this step before, each with the one acted for.
 * `same` stands above it: whom `task.only` names may act, anybody in that person's place is held to it.
 */
export function excludedFrom(
  draft: Draft,
  facts: CaseFacts,
  step: Step,
  task: Pick<OpenTask, 'line' | 'only'>,
): { person: string; step: string }[] {
  const barred = draft.state.acted.filter((act) => {
    if (act.step === step.name) return task.line !== undefined && act.line !== undefined && act.line !== task.line;
    const named = step.other === 'all' || step.other.includes(act.step);
    const origin = draft.compiled.steps.get(act.step);
    return named && origin !== undefined && !isOutside(draft, facts, origin);
  });
  const acts = [
    ...barred.map(({ by, step }) => ({ by, step })),
    ...(draft.state.signed[step.name] ?? []).map((by) => ({ by, step: step.name })),
  ];
  return acts
    .flatMap((act) => personsOf(act.by).map((person) => ({ person, step: act.step })))
    .filter(({ person }) => person !== task.only);
}

/** The person acting and the one acted for: four eyes count both. */
export function personsOf(by: { person: string; onBehalfOf?: string }): string[] {
  return by.onBehalfOf === undefined ? [by.person] : [by.person, by.onBehalfOf];
}

/** The one person who may do a step that has `same`: who did that step last. */
export function onlyPerson(draft: Draft, step: Step): string | undefined {
  if (step.same === undefined) return undefined;
  return draft.state.acted.findLast((act) => act.step === step.same)?.by.person;
}
