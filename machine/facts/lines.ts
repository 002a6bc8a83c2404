import type { CaseFacts } from '../../expression/derive.ts';
import type { Step } from '../../model/plan.ts';
import type { EachEntry } from '../../model/recurrence.ts';
import type { Row, Value } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf } from '../case/time.ts';
import { entriesThat, keyOf } from '../entries.ts';
import { entriesName } from '../reads.ts';
import { factsOf, must } from './scope.ts';

type Each = NonNullable<Step['each']>;

/** What a step with `each` goes through: the lines of rows, or the entries of a register as they stand at this moment. */
export function linesOf(draft: Draft, each: Each): CaseFacts[] {
  if ('rows' in each) return must(factsOf(draft).lines(each.rows));
  const keeps = Object.keys(draft.plan.registers[each.register]?.keeps ?? {});
  return entriesOf(draft, each).map((entry) => {
    const readings = Object.fromEntries(keeps.map((word): [string, Value | null] => [word, entry[word] ?? null]));
    return factsOf(draft, { facts: keyOf(draft.plan, each.register, entry), readings });
  });
}

/** The same as rows: of an entry its key words, by which another case finds it and reads what is kept of it. */
export function rowsOf(draft: Draft, each: Each): Row[] {
  if ('register' in each) return entriesOf(draft, each).map((entry) => keyOf(draft.plan, each.register, entry));
  const rows = must(factsOf(draft).value(each.rows));
  return Array.isArray(rows) ? rows : [];
}

/** The entries that are meant. One that cannot be judged is neither left out nor taken: a fault. */
export function entriesOf(draft: Draft, each: EachEntry): Row[] {
  const read = draft.readings[entriesName(each.register)];
  if (!Array.isArray(read)) throw new Refused('evaluation', { word: each.register, fault: 'missing' });
  const { entries, unjudged } = entriesThat(draft.plan, each, read, dayOf(draft.now));
  const [wrong] = unjudged;
  if (wrong !== undefined) throw new Refused('evaluation', { word: wrong.word, fault: 'missing' });
  return entries;
}
