import type { ISODate } from '../../model/value.ts';
import type { EndLine, OpenLine, Procedure } from '../procedure.ts';
import { child, type Entry, entries, type Mapping, type Node } from '../read/tree.ts';
import { cites } from './cites.ts';
import { eachLine, fieldLines } from './field.ts';
import { recordLines, stepLine } from './step.ts';
import { termLine } from './term.ts';
import { join, present, reading, text, textAt, textsAt } from './text.ts';

/** What is known of an effective definition besides its text. */
export interface Identity {
  id: string;
  region: string;
  file: string;
  version: ISODate;
  until?: ISODate;
}

/** The typed form of a merged tree. */
export function buildProcedure(identity: Identity, node: Mapping): Procedure {
  const steps = entries(child(node, 'steps')).map((entry) => stepLine(entry, 'steps'));
  const every = textsAt(node, 'every', '');
  return present({
    ...identity,
    kind: steps.length === 0 ? 'rule' : every.length > 0 ? 'recurring' : 'case',
    title: textAt(node, 'title', '') ?? { text: identity.id, place: node.place, path: 'title' },
    base: textAt(node, 'base', ''),
    cites: cites(node, ''),
    every,
    each: eachLine(child(node, 'each'), 'each'),
    name: textAt(node, 'name', ''),
    inbox: textsAt(node, 'inbox', ''),
    term: termLine(child(node, 'term'), 'term'),
    promise: termLine(child(node, 'promise'), 'promise'),
    fields: fieldLines(child(node, 'fields'), 'fields'),
    steps,
    ends: entries(child(node, 'ends')).map((entry) => endLine(entry, 'ends')),
    open: openLines(child(node, 'open')),
    node,
  }) as Procedure;
}

function endLine(entry: Entry, path: string): EndLine {
  const at = join(path, entry.key);
  const { value } = entry;
  const name = { text: entry.key, place: entry.place, path: at };
  if (value.kind !== 'map')
    return present({ name, path: at, says: text(value, at), records: [], was: [], cites: [] }) as EndLine;
  return present({
    name,
    path: at,
    says: textAt(value, 'says', at),
    when: textAt(value, 'when', at),
    applies: textAt(value, 'applies', at),
    opens: textAt(value, 'opens', at),
    records: recordLines(child(value, 'records'), join(at, 'records')),
    was: textsAt(value, 'was', at),
    cites: cites(value, at),
    reading: reading(value, at),
  }) as EndLine;
}

function openLines(node: Node | undefined): OpenLine[] {
  return entries(node).flatMap((entry) => {
    const path = join('open', entry.key);
    const what = text(entry.value, path);
    return what ? [{ name: { text: entry.key, place: entry.place, path }, what }] : [];
  });
}
