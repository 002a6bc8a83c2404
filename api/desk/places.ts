import { lookups } from '../../machine/index.ts';
import { type Placing, placings } from '../../machine/places.ts';
import type { CaseEvent, CaseState, Readings } from '../../model/case.ts';
import type { Realm } from '../../model/ports.ts';
import type { Facts } from '../../model/value.ts';
import type { Db } from '../../store/database.ts';
import { type PlaceUnit, placeUnits, staffOf } from '../../store/office/places.ts';
import { read } from '../../store/registers/read.ts';
import { Denied } from '../denied.ts';
import type { Law } from './plans.ts';

/** What the office offers for the words of a form, and the words that decide which of them it must be. */
export interface Offices {
  choices: { [word: string]: string[] };
  dependsOn: string[];
}

/** The units and persons to choose from, for those of the words that will decide who does a step. */
export async function officesFor(
  db: Db,
  law: Law,
  state: CaseState,
  words: string[],
  typed: Facts,
  readings: Readings,
): Promise<Offices> {
  const asked = placings(law.plan, law.reckoning, state, typed, readings).filter(({ word }) => words.includes(word));
  const staff = words.filter((word) => law.plan.fields[word]?.type === 'staff');
  const found = await existing(db, law, asked, staff.length > 0);
  const choices: Offices['choices'] = Object.fromEntries(staff.map((word) => [word, found.people]));
  for (const placing of asked) choices[placing.word] = namesFor(law, placing, found);
  const some = Object.entries(choices).filter(([, names]) => names.length > 0);
  return { choices: Object.fromEntries(some), dependsOn: [...new Set(asked.flatMap(({ dependsOn }) => dependsOn))] };
}

/**
 * Refuses a value that names no unit and nobody: the task would be open and nobody could see it. Judged with what the case
 * would know after the act.
 */
export async function mustExist(
  db: Db,
  realm: Realm,
  law: Law,
  state: CaseState,
  event: Extract<CaseEvent, { type: 'perform' | 'resolve' }>,
  typed: Facts = event.facts,
): Promise<void> {
  const wanted = lookups(law.plan, law.reckoning, state, event);
  const readings = wanted.length === 0 ? {} : await read(db, realm, state.caseId, wanted, event.at);
  const asked = placings(law.plan, law.reckoning, state, typed, readings).filter(({ word }) => word in event.facts);
  if (asked.length === 0) return;
  const found = await existing(db, law, asked, false);
  for (const placing of asked) {
    const value = String(event.facts[placing.word]);
    const { word, kinds } = placing;
    const names = namesFor(law, placing, found);
    if (kinds.length === 0 && !names.includes(value)) throw new Denied('no-such-person', { word, value });
    const meant = unitsFor(placing, found).some(({ area, name }) => area === value || name === value);
    if (kinds.length > 0 && !meant) throw new Denied('no-such-unit', { word, value, kinds, names });
  }
}

interface Found {
  units: PlaceUnit[];
  people: string[];
}

async function existing(db: Db, law: Law, asked: Placing[], staff: boolean): Promise<Found> {
  const kinds = [...new Set(asked.flatMap((one) => one.kinds))];
  const persons = staff || asked.some((one) => one.kinds.length === 0);
  const [units, people] = await Promise.all([
    kinds.length > 0 ? placeUnits(db, law.region, kinds) : [],
    persons ? staffOf(db, law.region) : [],
  ]);
  return { units, people };
}

const unitsFor = ({ kinds }: Placing, { units }: Found) => units.filter(({ kind }) => kinds.includes(kind));

/** A word of the type 机构 says the name of the unit, any other its area. */
function namesFor({ plan }: Law, placing: Placing, found: Found): string[] {
  if (placing.kinds.length === 0) return found.people;
  const byName = plan.fields[placing.word]?.type === 'body';
  return [...new Set(unitsFor(placing, found).map(({ name, area }) => (byName ? name : (area ?? name))))];
}
