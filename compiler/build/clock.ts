import type { ClockLine } from '../definitions.ts';
import { child, entries, type Node } from '../read/tree.ts';
import { present, text, textAt } from './text.ts';

/** `clock: {backdate: 10个工作日, approve: {延长: 分管领导}}`. */
export function clockLine(node: Node | undefined): ClockLine | undefined {
  if (node === undefined) return undefined;
  return present({
    backdate: textAt(node, 'backdate', 'clock'),
    approve: entries(child(node, 'approve')).flatMap((entry) => {
      const path = `clock.approve.${entry.key}`;
      const by = text(entry.value, path);
      return by ? [{ what: { text: entry.key, place: entry.place, path }, by }] : [];
    }),
  }) as ClockLine;
}
