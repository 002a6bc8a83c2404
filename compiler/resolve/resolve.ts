import type { Problem } from '../../model/problem.ts';
import type { ISODate } from '../../model/value.ts';
import { buildProcedure } from '../build/procedure.ts';
import type { Definitions, ProcedureFile } from '../definitions.ts';
import type { Procedure } from '../procedure.ts';
import { child, type Mapping, type Node, textOf } from '../read/tree.ts';
import { overlay, standsAlone } from './merge.ts';
import { openProblems } from './open.ts';
import { resolveRegion } from './region.ts';
import { firstDay, versionOn } from './version.ts';
import * as words from './words.ts';

/** An effective definition, and what went wrong on the way (each problem at the line that holds the mistake). */
export interface Resolved {
  procedure: Procedure;
  /** False while the base is missing: checking the rest would only tell of what follows from that. */
  complete: boolean;
  problems: Problem[];
}

/**
 * The text in force of a procedure on a day: its own version, laid over its base, or the parent region's where it has no file.
 * Nothing when none is in force: an expired text never falls back to an older one.
 */
export function resolve(definitions: Definitions, id: string, on: ISODate): Resolved | undefined {
  const found = own(definitions, id, on);
  if (found === undefined) return undefined;
  const { file, from, until } = found;
  const problems: Problem[] = [];
  const merged = effective(definitions, file, on, [file.path], problems);
  const region = splitId(id).region;
  const version = [merged.from, from].sort().at(-1) as ISODate;
  const identity = { id, region, file: file.path, version, ...(until === undefined ? {} : { until }) };
  return { procedure: buildProcedure(identity, inOrder(merged.node)), complete: merged.complete, problems };
}

/** `sichuan/mianyang-demo.refund` → region and name. */
export function splitId(id: string): { region: string; name: string } {
  const dot = id.lastIndexOf('.');
  return { region: id.slice(0, dot), name: id.slice(dot + 1) };
}

/** Its own version, or that of the nearest region above that has one. */
function own(definitions: Definitions, id: string, on: ISODate) {
  const { region, name } = splitId(id);
  for (const at of resolveRegion(definitions, region)?.chain ?? []) {
    if (definitions.procedures.some((file) => file.id === `${at}.${name}`))
      return versionOn(definitions, `${at}.${name}`, on);
  }
  return undefined;
}

/** The tree of a file over that of its base, and the latest first day of both. */
function effective(
  definitions: Definitions,
  file: ProcedureFile,
  on: ISODate,
  trail: string[],
  problems: Problem[],
): { node: Mapping; from: ISODate; complete: boolean } {
  const base = child(file.node, 'base');
  const name = textOf(base);
  if (base === undefined || name === undefined || name === '')
    return { node: standsAlone(file.node, '', problems), from: firstDay(definitions, file), complete: true };
  const below = baseFile(definitions, name, on, base, trail, problems);
  if (below === undefined) return { node: file.node, from: firstDay(definitions, file), complete: false };
  const lower = effective(definitions, below, on, [...trail, below.path], problems);
  const laid = overlay(lower.node, file.node);
  problems.push(...laid.problems);
  if (below.region !== '' && below.region !== file.region)
    problems.push(...openProblems(definitions, file, lower.node));
  const from = firstDay(definitions, file, below.region === '' ? undefined : lower.from);
  return { node: laid.node, from, complete: lower.complete };
}

function baseFile(
  definitions: Definitions,
  name: string,
  on: ISODate,
  base: Node,
  trail: string[],
  problems: Problem[],
): ProcedureFile | undefined {
  const at = { place: base.place, path: 'base' };
  const file = name.includes('.') ? own(definitions, name, on)?.file : definitions.bases.get(name);
  if (file === undefined && definitions.procedures.some(({ id }) => id === name))
    problems.push(words.baseNotOn(at, name, on));
  else if (file === undefined && !isWritten(definitions, name)) problems.push(words.noBase(at, name));
  if (file !== undefined && trail.includes(file.path)) {
    problems.push(words.circle(at, name));
    return undefined;
  }
  return file;
}

/** A file that is there but could not be read has told its own problem. */
function isWritten(definitions: Definitions, name: string): boolean {
  const { region, name: file } = name.includes('.') ? splitId(name) : { region: 'bases', name };
  return Object.keys(definitions.sources).some(
    (path) => path.startsWith(`${region}/${file}.yaml`) || path.startsWith(`${region}/${file}@`),
  );
}

const heads = [
  'title',
  'base',
  'cites',
  'every',
  'each',
  'name',
  'inbox',
  'term',
  'promise',
  'fields',
  'steps',
  'ends',
  'open',
];

/** The heads in the order of `language.md` 3, wherever base and overlay wrote them. */
function inOrder(node: Mapping): Mapping {
  const rank = ({ key }: { key: string }) => (heads.includes(key) ? heads.indexOf(key) : heads.length);
  return { ...node, entries: node.entries.toSorted((a, b) => rank(a) - rank(b)) };
}
