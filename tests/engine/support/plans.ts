import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../../../compiler/compile.ts';
import type { SourceTree } from '../../../compiler/definitions.ts';
import { loadDefinitions } from '../../../compiler/load.ts';
import { packId } from '../../../model/calendar/index.ts';
import type { CaseInput, PinnedCalendar } from '../../../model/ports.ts';
import type { ISODate } from '../../../model/value.ts';

const tree = fileURLToPath(new URL('../../../definitions', import.meta.url));

/** What a case pins at its start. */
export type Pinned = Pick<CaseInput, 'plan' | 'planHash' | 'calendar'>;

function sources(): SourceTree {
  const names = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|txt)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${tree}/${name}`, 'utf8')]));
}

/** The procedure as in force on a day; `edit` changes the text of a file first, as an analyst would. */
export function planOf(id: string, on: ISODate, edit: (sources: SourceTree) => SourceTree = (same) => same): Pinned {
  const compiled = compile(loadDefinitions(edit(sources())), id, { on });
  if (!compiled?.plan) throw new Error(`${id}: ${JSON.stringify(compiled?.problems ?? 'not in force')}`);
  return { plan: compiled.plan, planHash: compiled.hash, calendar: nationalCalendar() };
}

export function nationalCalendar(): PinnedCalendar {
  const text = readFileSync(`${tree}/calendars/cn.txt`, 'utf8');
  return { id: packId('cn', text), text, overlays: [], hash: createHash('sha256').update(text).digest('hex') };
}
