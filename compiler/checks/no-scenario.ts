import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import type { Scenario } from '../../model/scenario.ts';
import { allSteps } from '../condition/results.ts';
import type { Check, Definitions } from '../definitions.ts';
import { problemAt, type Words } from '../problem.ts';
import type { Procedure, Text } from '../procedure.ts';
import { child, textOf } from '../read/tree.ts';
import { readScenarios } from '../scenario/read.ts';

/**
 * Warning `no-scenario`: an end or a button that no scenario beside the procedure leads to. Rows of tables and conditional ways are
 * counted when the scenarios run (`banjie rehearse`).
 */
export const noScenario: Check = ({ procedure, definitions }) => {
  if (!definitions.procedures.some(({ path }) => path === procedure.file)) return [];
  const paths = scenarioPaths(procedure.id, definitions);
  const path = paths[0] ?? '';
  if (definitions.sources[path] === undefined) return [none(procedure, path)];
  const scenarios = paths.flatMap((of) => readScenarios(of, definitions.sources[of] ?? '').scenarios);
  const say = reserved(definitions.language);
  const lapses = allSteps(procedure).some(({ supplement, later }) => supplement?.term?.limit || later.length > 0);
  const ends = procedure.ends.map(({ name }) => name).filter(({ text }) => text !== say.deemedWithdrawn || lapses);
  return [
    ...ends.filter(({ text }) => !endsIn(scenarios, text)).map((end) => unreached(end, procedure, 'end')),
    ...allSteps(procedure).flatMap((step) =>
      step.or
        .filter(({ label }) => !pressed(scenarios, step.name.text, label.text))
        .map(({ label }) => unreached({ ...label, text: `${step.name.text} ${label.text}` }, procedure, 'button')),
    ),
  ];
};

/** Its own scenarios, and those of the procedures that it departs from. */
function scenarioPaths(id: string, definitions: Definitions): string[] {
  const file = definitions.procedures.find((of) => of.id === id);
  if (!file) return [];
  const base = textOf(child(file.node, 'base'));
  const above = base === undefined || base === id ? [] : scenarioPaths(base, definitions);
  return [file.path.replace(/(?:@[\d-]+)?\.yaml$/, '.scenarios.yaml'), ...above];
}

function endsIn(scenarios: Scenario[], end: string): boolean {
  return scenarios.some(({ expected }) => expected.end === end);
}

function pressed(scenarios: Scenario[], step: string, label: string): boolean {
  return scenarios.some((scenario) => scenario.do.some((line) => line.step === step && line.label === label));
}

/** In the procedure's own file: what it takes from a base is not the base's fault. */
function warning(at: Text | undefined, procedure: Procedure, zh: Words, en: Words): Problem {
  const place = at?.place.file === procedure.file ? at.place : { file: procedure.file, line: 1, column: 1 };
  return problemAt('no-scenario', { place, path: at?.path ?? '' }, zh, en, 'warning');
}

function none(procedure: Procedure, path: string): Problem {
  return warning(
    undefined,
    procedure,
    ['没有情景', `写 ${path}，每个结果至少一个情景`],
    ['there are no scenarios', `write ${path} with one for each end`],
  );
}

function unreached(at: Text, procedure: Procedure, what: 'end' | 'button'): Problem {
  const kind = what === 'end' ? '结果' : '按钮';
  return warning(
    at,
    procedure,
    [`${kind}「${at.text}」没有一个情景走到`, '加一个走到它的情景'],
    [`no scenario reaches the ${what} “${at.text}”`, 'add a scenario that does'],
  );
}
