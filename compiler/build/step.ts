import type { FormLine, LateLine, RecordLine, StepLine } from '../procedure.ts';
import { child, type Entry, entries, items, type Node } from '../read/tree.ts';
import { cites } from './cites.ts';
import { eachLine } from './field.ts';
import { alertLines, supplementLine, termLine } from './term.ts';
import { guarded, join, present, reading, text, textAt, texts, textsAt } from './text.ts';

/** One step of `steps`, or a branch of `together` (`within` = its step). */
export function stepLine(entry: Entry, path: string, within?: string): StepLine {
  const node = entry.value;
  const at = join(path, entry.key);
  const under = (key: string) => [child(node, key), join(at, key)] as const;
  return present({
    name: { text: entry.key, place: entry.place, path: at },
    path: at,
    within,
    keys: entries(node).map((key) => ({ text: key.key, place: key.place, path: join(at, key.key) })),
    cites: cites(node, at),
    reading: reading(node, at),
    was: textsAt(node, 'was', at),
    does: textAt(node, 'does', at),
    status: textAt(node, 'status', at),
    when: textAt(node, 'when', at),
    unless: departures(...under('unless')).map(({ name, value }) => ({ target: name, when: value })),
    who: guarded(...under('who')),
    form: guarded(...under('form')).map(formLine),
    papers: guarded(...under('papers')),
    later: laterLines(...under('later')),
    must: textsAt(node, 'must', at),
    or: departures(...under('or')).map(({ name, value }) => ({ label: name, target: value })),
    term: termLine(...under('term')),
    promise: termLine(...under('promise')),
    late: lateLine(...under('late')),
    from: textAt(node, 'from', at),
    alerts: alertLines(...under('alerts')),
    supplement: supplementLine(...under('supplement')),
    signs: guarded(...under('signs')),
    signsAdded: allAdded(child(node, 'signs')) || undefined,
    same: textAt(node, 'same', at),
    other: child(node, 'other') && textsAt(node, 'other', at),
    sends: guarded(...under('sends')),
    to: guarded(...under('to')),
    served: textsAt(node, 'served', at),
    pays: textAt(node, 'pays', at),
    receives: textAt(node, 'receives', at),
    waits: textAt(node, 'waits', at),
    opens: textAt(node, 'opens', at),
    awaits: textAt(node, 'awaits', at),
    revokes: revokesLine(...under('revokes')),
    each: eachLine(...under('each')),
    together: entries(child(node, 'together')).map((branch) => stepLine(branch, join(at, 'together'), entry.key)),
    records: recordLines(...under('records')),
  }) as StepLine;
}

/** Whether every item begins with +, which no text below has resolved. */
function allAdded(node: Node | undefined): boolean {
  const names = items(node).map((item) => (item.kind === 'scalar' ? item.text : (entries(item)[0]?.key ?? '')));
  return names.length > 0 && names.every((name) => name.startsWith('+'));
}

/** A map of names to a text or a list of texts. */
function departures(node: Node | undefined, path: string) {
  return entries(node).flatMap((entry) => {
    const name = { text: entry.key, place: entry.place, path: join(path, entry.key) };
    return texts(entry.value, name.path).map((value) => ({ name, value }));
  });
}

/** `备注?`, `费用明细.核减金额`. */
function formLine(line: ReturnType<typeof guarded>[number]): FormLine {
  const optional = line.name.text.endsWith('?');
  const written = optional ? line.name.text.slice(0, -1) : line.name.text;
  const [word = '', column] = written.split('.', 2);
  return present({ word: { ...line.name, text: word }, column, optional, when: line.when }) as FormLine;
}

function laterLines(node: Node | undefined, path: string): StepLine['later'] {
  return entries(node).flatMap((entry) => {
    const at = join(path, entry.key);
    const long = child(entry.value, 'term');
    const term = termLine(long ?? entry.value, long ? join(at, 'term') : at);
    const paper = { text: entry.key, place: entry.place, path: at };
    return term ? [present({ paper, term, late: textAt(entry.value, 'late', at) }) as StepLine['later'][number]] : [];
  });
}

function lateLine(node: Node | undefined, path: string): LateLine | undefined {
  const written = text(node, path);
  if (written) return { target: written };
  const entry = entries(node)[0];
  return (
    entry &&
    (present({ target: { text: entry.key, place: entry.place, path }, asOf: text(entry.value, path) }) as LateLine)
  );
}

function revokesLine(node: Node | undefined, path: string): StepLine['revokes'] {
  const entry = entries(node)[0];
  return (
    entry && {
      procedure: { text: entry.key, place: entry.place, path },
      same: texts(entry.value, join(path, entry.key)),
    }
  );
}

/** `records: {参保状态: 作废}` or `{就医备案: {is, from, until, when}}`. */
export function recordLines(node: Node | undefined, path: string): RecordLine[] {
  return items(node)
    .flatMap(entries)
    .map((entry) => {
      const at = join(path, entry.key);
      const word = { text: entry.key, place: entry.place, path: at };
      if (entry.value.kind !== 'map') return present({ word, is: text(entry.value, at) }) as RecordLine;
      return present({
        word,
        is: textAt(entry.value, 'is', at),
        from: textAt(entry.value, 'from', at),
        until: textAt(entry.value, 'until', at),
        when: textAt(entry.value, 'when', at),
      }) as RecordLine;
    });
}
