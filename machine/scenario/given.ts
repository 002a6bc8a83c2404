import type { Readings } from '../../model/case.ts';
import type { Field } from '../../model/plan.ts';
import type { Written } from '../../model/scenario.ts';
import type { Facts, Instant, Row, Value } from '../../model/value.ts';
import { dayOf } from '../case/time.ts';
import { entriesName, externalWords, registersRead } from '../reads.ts';
import { anyValue, typedValue } from './typed.ts';
import { type World, wordsOf } from './world.ts';

/** What the store would answer at an instant, as the scenario has it. */
export function readingsAt(world: World, at: Instant): Readings {
  const readings: Readings = {};
  const day = dayOf(at);
  for (const word of externalWords(world.plan)) {
    const field = world.plan.fields[word];
    const written = latest(world, word, day);
    if (field !== undefined) readings[word] = readingOf(world, word, field, day);
    else if (typeof written === 'string') readings[word] = written;
  }
  for (const register of registersRead(world.plan)) readings[entriesName(register)] = entriesGiven(world, register);
  return readings;
}

/** The entries that a scenario gives under the name of the register; one of any valid key when it names none. */
function entriesGiven(world: World, register: string): Row[] {
  const { key = [], keeps = {} } = world.plan.registers[register] ?? {};
  const columns = Object.fromEntries(
    [...key, ...Object.keys(keeps)].flatMap((word) =>
      world.plan.fields[word] ? [[word, world.plan.fields[word]]] : [],
    ),
  );
  const written = world.scenario.given[register];
  if (written !== undefined) {
    const field = { type: 'rows' as const, rows: { columns, must: [] } };
    return typedValue(field, written, wordsOf(world)) as Row[];
  }
  return [
    Object.fromEntries(key.map((word) => [word, anyValue(world.plan, word, columns[word] ?? { type: 'text' }, '')])),
  ];
}

function readingOf(world: World, word: string, field: Field, day: string): Value | null {
  const written = latest(world, word, day);
  if (written !== undefined) return typedValue(field, written, wordsOf(world));
  const procedure = field.result?.procedure;
  const ended = procedure === undefined ? undefined : world.scenario.given[procedure];
  if (typeof ended === 'string') return ended;
  if (field.count !== undefined) return field.type === 'integer' ? 0 : '0';
  if (field.choices?.includes(wordsOf(world).notRecorded) === true || field.result !== undefined) return null;
  return anyValue(world.plan, word, field, day);
}

/** The last value that a line recorded or that is given, for dated ones the last on or before the day. */
function latest(world: World, word: string, day: string): Written | undefined {
  const recorded = world.recorded.findLast((each) => each.day <= day && each.facts[word] !== undefined)?.facts[word];
  const written = recorded ?? world.scenario.given[word];
  if (written === undefined || typeof written === 'string' || Array.isArray(written)) return written;
  const days = Object.keys(written).filter((each) => each <= day);
  return written[days.sort().at(-1) ?? ''];
}

/** A given fact for a form, if the scenario names it. */
export function givenFact(world: World, word: string, facts: { [word: string]: Written }): Value | undefined {
  const written = facts[word] ?? world.scenario.given[word];
  const field = world.plan.fields[word];
  return written === undefined || field === undefined ? undefined : typedValue(field, written, wordsOf(world));
}

/** Facts that another case hands over, or a schedule, when it opens this one. */
export function givenFacts(world: World): Facts {
  const facts: Facts = {};
  for (const word of Object.keys(world.scenario.given)) {
    const value = world.plan.fields[word]?.kept === undefined ? givenFact(world, word, {}) : undefined;
    if (value !== undefined) facts[word] = value;
  }
  return facts;
}

/** Papers that the scenario holds back. */
export function heldBack(world: World): Set<string> {
  return new Set([world.scenario.given[wordsOf(world).missing] ?? []].flat().map(String));
}
