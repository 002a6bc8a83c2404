import type { Place } from '../../model/problem.ts';
import type { AlertLine, SupplementLine, TermLine } from '../procedure.ts';
import { child, entries, items, type Node } from '../read/tree.ts';
import { cites } from './cites.ts';
import { join, present, reading, text, textAt, textsAt } from './text.ts';

/** A `term`, `promise` or other limit: a sentence, or a map with riders. */
export function termLine(node: Node | undefined, path: string): TermLine | undefined {
  if (node === undefined || node.kind === 'list') return undefined;
  if (node.kind === 'scalar') {
    const limit = text(node, path);
    return limit && { ...empty(node.place, path), limit };
  }
  const extend = child(node, 'extend');
  const by = textAt(extend, 'by', join(path, 'extend'));
  const on = textAt(extend, 'on', join(path, 'extend'));
  return present({
    ...empty(node.place, path),
    limit: textAt(node, 'limit', path),
    earliest: textsAt(node, 'earliest', path),
    latest: textsAt(node, 'latest', path),
    stops: stops(child(node, 'stops'), join(path, 'stops')),
    restarts: restarts(child(node, 'restarts'), join(path, 'restarts')),
    extend: by && on ? present({ by, on, times: textAt(extend, 'times', join(path, 'extend')) }) : undefined,
    receipt: textAt(node, 'receipt', path),
    cutoff: textAt(node, 'cutoff', path),
    onCalendarChange: textAt(node, 'on_calendar_change', path),
    cites: cites(node, path),
    reading: reading(node, path),
  }) as TermLine;
}

function empty(place: Place, path: string): TermLine {
  return { place, path, earliest: [], latest: [], stops: [], restarts: [], cites: [] };
}

function stops(node: Node | undefined, path: string): TermLine['stops'] {
  return items(node).map((item) =>
    item.kind === 'scalar'
      ? present({ step: text(item, path) })
      : present({
          on: textAt(item, 'on', path),
          until: textAt(item, 'until', path),
          stopDay: textAt(item, 'stop_day', path),
          resumeDay: textAt(item, 'resume_day', path),
          atMost: textAt(item, 'at_most', path),
        }),
  ) as TermLine['stops'];
}

function restarts(node: Node | undefined, path: string): TermLine['restarts'] {
  return items(node).flatMap((item) => {
    const on = textAt(item, 'on', path);
    return on ? [present({ on, times: textAt(item, 'times', path) }) as TermLine['restarts'][number]] : [];
  });
}

/** `supplement: 15日内，不顺延`, 不限期, or `{term, late, times, clock}`. */
export function supplementLine(node: Node | undefined, path: string): SupplementLine | undefined {
  if (node === undefined || node.kind === 'list') return undefined;
  const long = node.kind === 'map' && child(node, 'limit') === undefined;
  return present({
    place: node.place,
    path,
    term: long ? termLine(child(node, 'term'), join(path, 'term')) : termLine(node, path),
    late: long ? textAt(node, 'late', path) : undefined,
    times: long ? textAt(node, 'times', path) : undefined,
    clock: long ? textAt(node, 'clock', path) : undefined,
  }) as SupplementLine;
}

/** The ladder; `{}` is an empty one, nothing at all means the region's. */
export function alertLines(node: Node | undefined, path: string): AlertLine[] | undefined {
  if (node?.kind !== 'map') return undefined;
  return entries(node).flatMap((entry) => {
    const to = text(entry.value, join(path, entry.key));
    return to ? [{ when: { text: entry.key, place: entry.place, path }, to }] : [];
  });
}
