import { reserved } from '../../model/language/reserved.ts';
import type { Plan, Step } from '../../model/plan.ts';
import { normalEnds } from '../lower/plan.ts';
import { missingRows } from './rows.ts';
import type { World } from './world.ts';

/** A branch, row or end that no scenario reached. */
export interface Unreached {
  kind: 'button' | 'late' | 'unless' | 'when' | 'row' | 'end';
  /** Step, table word or end; `what` the button, target or row. */
  name: string;
  what: string;
}

/** What the runs of all scenarios of a procedure have left out. */
export function unreached(plan: Plan, runs: World[]): Unreached[] {
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  const seen = new Set(runs.flatMap(reachedBy));
  return [
    ...steps.flatMap((step) => branches(plan, step)).filter((each) => !seen.has(keyOf(each))),
    ...missingRows(plan, runs).map(({ word, row }) => ({ kind: 'row' as const, name: word, what: row })),
    ...ends(plan, steps).filter((each) => !seen.has(keyOf(each))),
  ];
}

const keyOf = ({ kind, name, what }: Unreached) => `${kind}/${name}/${what}`;

function branches(plan: Plan, step: Step): Unreached[] {
  const { name } = step;
  const words = reserved(plan.language);
  return [
    ...step.or.map(({ label }) => ({ kind: 'button' as const, name, what: label })),
    ...(step.late === undefined ? [] : [{ kind: 'late' as const, name, what: words.late }]),
    ...[...new Set(step.unless.map(({ target }) => target))].map((what) => ({ kind: 'unless' as const, name, what })),
    ...(step.when === undefined ? [] : [{ kind: 'when' as const, name, what: words.skipped }]),
  ];
}

/** Ends that something leads to; an end that a base offers and nothing names is the compiler's matter. */
function ends(plan: Plan, steps: Step[]): Unreached[] {
  const named = new Set([
    ...normalEnds(plan).map(({ name }) => name),
    ...steps.flatMap(({ or, unless, late }) => [
      ...or.map(({ target }) => target),
      ...unless.map(({ target }) => target),
      ...(late !== undefined && 'target' in late ? [late.target] : []),
    ]),
  ]);
  return plan.ends.filter(({ name }) => named.has(name)).map(({ name }) => ({ kind: 'end', name, what: '' }));
}

function reachedBy({ entries, state }: World): string[] {
  const end = state?.end === undefined ? [] : [`end/${state.end.name}/`];
  const noted = entries.flatMap(({ kind, step = '', result = '' }) => {
    if (kind === 'performed') return [`button/${step}/${result}`, `late/${step}/${result}`];
    if (kind === 'arrived') return [`button/${step}/${result}`];
    if (kind === 'resolved') return [`button/${step}/${result}`];
    if (kind === 'lapsed' || kind === 'deemed')
      return result === '' ? [] : [`late/${step}/${result}`, `late/${step}/逾期`];
    if (kind === 'diverted') return [`unless/${step}/${result}`];
    return kind === 'skipped' ? [`when/${step}/${result}`] : [];
  });
  return [...end, ...noted];
}
