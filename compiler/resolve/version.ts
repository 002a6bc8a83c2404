import type { ISODate } from '../../model/value.ts';
import { cites } from '../build/cites.ts';
import type { Definitions, ProcedureFile } from '../definitions.ts';
import type { Cite } from '../procedure.ts';
import { child, type Node } from '../read/tree.ts';

/** In force since ever, for a text that names no dated instrument. */
const always: ISODate = '1900-01-01';

/** First day in force of a file: its `@date`, else the day of the instruments it cites at its head, else of any it cites. */
export function firstDay(definitions: Definitions, file: ProcedureFile, inherited?: ISODate): ISODate {
  if (file.from !== undefined) return file.from;
  const days = instrumentsOf(definitions, file).flatMap(({ from }) => from ?? []);
  return days.sort().at(-1) ?? inherited ?? always;
}

/** Last day in force: the day before the next version, or the earliest `until` of the instruments at its head. */
export function lastDay(definitions: Definitions, file: ProcedureFile, next?: ISODate): ISODate | undefined {
  const days = instrumentsOf(definitions, file).flatMap(({ until }) => until ?? []);
  if (next !== undefined) days.push(dayBefore(next));
  return days.sort()[0];
}

function instrumentsOf(definitions: Definitions, file: ProcedureFile) {
  const head = cites(file.node, '');
  const cited = head.length > 0 ? head : allCites(file.node);
  return cited.flatMap((cite) => definitions.instruments.get(cite.instrument) ?? []);
}

function allCites(node: Node): Cite[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(allCites);
  return [...(child(node, 'cites') ? cites(node, '') : []), ...node.entries.flatMap(({ value }) => allCites(value))];
}

export function dayBefore(day: ISODate): ISODate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** A version with the days it is in force. */
export interface Version {
  file: ProcedureFile;
  from: ISODate;
  until?: ISODate;
}

/** The versions of an id, oldest first; a later one ends the one before it. */
export function daysOf(definitions: Definitions, id: string): Version[] {
  const files = definitions.procedures.filter((file) => file.id === id);
  const days = files.map((file) => firstDay(definitions, file));
  return files.map((file, index) => {
    const until = lastDay(definitions, file, days[index + 1]);
    return { file, from: days[index] as ISODate, ...(until === undefined ? {} : { until }) };
  });
}

/** The version of an id in force on a day; nothing when none is, also when the last one has run out. */
export function versionOn(definitions: Definitions, id: string, on: ISODate): Version | undefined {
  return daysOf(definitions, id).findLast(({ from, until }) => from <= on && (until === undefined || on <= until));
}
