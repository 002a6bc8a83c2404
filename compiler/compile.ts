import type { Plan } from '../model/plan.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { ISODate } from '../model/value.ts';
import { checkProcedure } from './check.ts';
import type { CheckContext, Definitions, Region } from './definitions.ts';
import { hashOf } from './hash.ts';
import { lowerPlan } from './lower/plan.ts';
import type { Procedure } from './procedure.ts';
import { child } from './read/tree.ts';
import { resolveRegion } from './resolve/region.ts';
import { resolve } from './resolve/resolve.ts';
import { fieldProblems } from './schema/fields.ts';

export interface CompileOptions {
  /** The day whose version and values are meant. The compiler has no clock. */
  on: ISODate;
  /** Values that replace those of the region, for scenarios: name → value as written. */
  parameters?: { [name: string]: string | string[] };
}

export interface Compiled {
  /** The text in force, base and overlays merged. */
  procedure: Procedure;
  region: Region;
  /** Absent while there is an error, or while a parameter that it needs has no value. */
  plan?: Plan;
  /** SHA-256 of the plan; while there is none, of the text in force. */
  hash: string;
  /** Parameters without a value on the day: the procedure is 待填 and opens no case. */
  awaiting: string[];
  problems: Problem[];
}

/** Compiles one procedure as in force on a day; nothing when none is. */
export function compile(definitions: Definitions, id: string, options: CompileOptions): Compiled | undefined {
  const resolved = resolve(definitions, id, options.on);
  if (resolved === undefined) return undefined;
  const { procedure } = resolved;
  const own = resolveRegion(definitions, procedure.region);
  if (own === undefined) return undefined;
  const region = { ...own, values: withOverrides(own, options.parameters ?? {}) };
  const context: CheckContext = { definitions, region, procedure, on: options.on };
  if (!resolved.complete)
    return {
      procedure,
      region,
      hash: hashOf(withoutPlaces(procedure.node)),
      awaiting: [],
      problems: distinct(resolved.problems),
    };
  const lowered = lowerPlan(context);
  const fields = fieldProblems(child(procedure.node, 'fields'));
  const problems = distinct([
    ...resolved.problems,
    ...fields,
    ...lowered.problems,
    ...checkProcedure({ ...context, region: own }),
  ]);
  // A scenario says itself on which day its case opens.
  const needs = options.parameters ? lowered.needs.running : [...lowered.needs.running, ...lowered.needs.opening];
  const awaiting = needs.filter((name) => !hasValue(region, name, options.on));
  const sound = !problems.some(({ severity }) => severity === 'error');
  const complete = sound && awaiting.length === 0;
  return {
    procedure,
    region,
    ...(complete && { plan: lowered.plan }),
    hash: hashOf(complete ? lowered.plan : withoutPlaces(procedure.node)),
    awaiting,
    problems,
  };
}

function withOverrides(region: Region, parameters: NonNullable<CompileOptions['parameters']>): Region['values'] {
  const values = new Map(region.values);
  for (const [name, value] of Object.entries(parameters)) {
    const line = values.get(name);
    if (line === undefined) continue;
    const texts = (Array.isArray(value) ? value : [value]).map((text) => ({ ...line.name, text }));
    values.set(name, {
      ...line,
      values: [{ from: '1900-01-01', is: texts, list: Array.isArray(value), place: line.name.place }],
    });
  }
  return values;
}

function hasValue(region: Region, name: string, on: ISODate): boolean {
  return region.values.get(name)?.values.some(({ from, is }) => from <= on && is.length > 0) ?? false;
}

/** A mistake that several lines lead to is told once, where it stands. */
export function distinct(problems: Problem[]): Problem[] {
  const seen = new Map(
    problems.map((each) => [
      [each.file, each.line, each.column, each.code, each.code === 'name' || each.sentence].join('|'),
      each,
    ]),
  );
  return [...seen.values()].sort(compareProblems);
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (key === 'place' ? [] : [[key, withoutPlaces(each)]])),
  );
}
