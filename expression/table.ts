import { EvaluationFault, type Typed } from '../model/expression.ts';
import { num } from '../model/money.ts';
import type { Range, Table, TableRow } from '../model/plan.ts';

/** Whether a decimal lies in a range; absent bounds are open. */
export function inRange(range: Range, value: string | number): boolean {
  const at = num(value);
  if (range.from !== undefined) {
    const order = at.comparedTo(num(range.from));
    if (order < 0 || (order === 0 && !range.fromIncluded)) return false;
  }
  if (range.to !== undefined) {
    const order = at.comparedTo(num(range.to));
    if (order > 0 || (order === 0 && !range.toIncluded)) return false;
  }
  return true;
}

function matches({ match }: TableRow, of: Typed): boolean {
  if (of.type === 'rows') return false;
  if ('is' in match) return match.is === of.value;
  return typeof of.value !== 'boolean' && inRange(match, of.value);
}

/**
 * The leaf that fits. `read` is asked for the words of `by` in their order and no further than the branch goes. Throws fault `row`
 * unless exactly one row fits on each level.
 */
export function leafOf(word: string, table: Table, read: (word: string) => Typed): TableRow {
  let rows = table.rows;
  for (const by of table.by) {
    const of = read(by);
    const fitting = rows.filter((row) => matches(row, of));
    const [row] = fitting;
    if (row === undefined || fitting.length > 1) throw new EvaluationFault({ code: 'row', word, detail: by });
    if (row.rows === undefined) return row;
    rows = row.rows;
  }
  throw new EvaluationFault({ code: 'row', word });
}
