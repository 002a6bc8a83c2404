import type { EachEntry, Recurrence } from '../../model/recurrence.ts';
import type { EachLine } from '../procedure.ts';
import type { Lowering } from './lowering.ts';
import { termRule } from './term.ts';

/** `every` and `each` at the head: the days of opening, and the register that has a case for each entry. */
export function recurrence(lowering: Lowering): Recurrence | undefined {
  const { procedure } = lowering.context;
  if (procedure.every.length === 0) return undefined;
  const place = { from: `event.${lowering.say.opened}`, cites: procedure.cites, stops: [], use: 'every' as const };
  const nothing = { earliest: [], latest: [], stops: [], restarts: [], cites: [] };
  return {
    every: procedure.every.map((limit) =>
      termRule({ place: limit.place, path: limit.path, limit, ...nothing }, place, lowering),
    ),
    ...(procedure.each && { each: entriesOf(procedure.each, lowering) }),
  };
}

/** A register, filtered by a condition on the words of its entries. */
export function entriesOf(line: EachLine, lowering: Lowering): EachEntry {
  const register = lowering.context.definitions.registers.get(line.name.text);
  for (const { text } of register?.key ?? []) lowering.mention(text);
  const when = lowering.condition(line.when);
  return { register: line.name.text, ...(when && { when }) };
}
