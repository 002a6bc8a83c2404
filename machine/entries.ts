import { caseFacts } from '../expression/derive.ts';
import type { Plan } from '../model/plan.ts';
import type { EachEntry } from '../model/recurrence.ts';
import type { ISODate, Row, Value } from '../model/value.ts';

/** The entries for which a condition holds; those that it cannot be judged for, with the word that is missing or wrong. */
export interface Chosen {
  entries: Row[];
  unjudged: { entry: Row; word: string }[];
}

/** Filters the entries of a register by a condition on their words, as of a day. A fault is neither yes nor no. */
export function entriesThat(plan: Plan, { register, when }: EachEntry, entries: Row[], day: ISODate): Chosen {
  const chosen: Chosen = { entries: [], unjudged: [] };
  const keeps = Object.keys(plan.registers[register]?.keeps ?? {});
  for (const entry of entries) {
    const nothing: [string, Value | null][] = keeps.map((word) => [word, entry[word] ?? null]);
    const known = { facts: entry, results: {}, readings: Object.fromEntries(nothing) };
    const facts = caseFacts(plan, { ...known, today: day, openedOn: day, valueDay: day }, () => undefined);
    const held = when === undefined ? { ok: true as const, value: true } : facts.holds(when);
    if (!held.ok) chosen.unjudged.push({ entry, word: held.fault.word });
    else if (held.value) chosen.entries.push(entry);
  }
  return chosen;
}

/** The key words of an entry: by them a case finds it again, and reads its kept words anew. */
export function keyOf(plan: Plan, register: string, entry: Row): Row {
  return Object.fromEntries((plan.registers[register]?.key ?? []).map((word) => [word, entry[word] as Value]));
}
