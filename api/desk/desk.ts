import { lookups } from '../../machine/index.ts';
import { type Offer, offer } from '../../machine/offer.ts';
import type { CaseState, Lookup, OpenTask, Readings } from '../../model/case.ts';
import type { Realm } from '../../model/ports.ts';
import type { Facts, Instant } from '../../model/value.ts';
import type { Db } from '../../store/database.ts';
import { read } from '../../store/registers/read.ts';
import type { Button, Form, Paper } from '../contract/task.ts';
import { buttonsOf } from './buttons.ts';
import { formOf, papersOf } from './form.ts';
import { officesFor } from './places.ts';
import type { Law } from './plans.ts';

export interface Typed {
  facts: Facts;
  papers: string[];
}
export interface Desk {
  form: Form;
  papers: Paper[];
  buttons: Button[];
  /** Values known before anything is typed: of the case, else of the registers. */
  known: Facts;
}

/** What a task asks of a person, decided with what they have typed so far. */
export async function desk(
  db: Db,
  realm: Realm,
  law: Law,
  state: CaseState,
  task: OpenTask,
  typed: Typed,
  at: Instant,
): Promise<Desk> {
  const readings = await registerWords(db, realm, law, state, task, typed.facts, at);
  const asks = offering(law, state, task, typed.facts, readings);
  const words = asks.fields.filter((field) => field.asked).map((field) => field.word);
  const offices = await officesFor(db, law, state, words, typed.facts, readings);
  const known: Facts = {};
  for (const field of asks.fields) {
    const value = state.facts[field.word] ?? readings[field.word];
    if (value !== undefined && value !== null) known[field.word] = value;
  }
  return {
    form: formOf(law, asks, offices),
    papers: papersOf(law, asks, typed.papers),
    buttons: buttonsOf(law, state, task, readings),
    known,
  };
}

/** Whoever answers a 补正 may correct what the case was filed with; nothing of it must be filled again. */
function offering(law: Law, state: CaseState, task: OpenTask, typed: Facts, readings: Readings): Offer {
  const own = offer(law.plan, law.reckoning, state, task, typed, readings);
  const first = law.plan.steps[0]?.name;
  if (task.kind !== 'supplement' || first === undefined) return own;
  const filed = offer(law.plan, law.reckoning, state, { ...task, step: first, kind: 'act' }, typed, readings);
  const fields = [...filed.fields, ...own.fields.filter((one) => !filed.fields.some((two) => two.word === one.word))];
  const papers = [...filed.papers, ...own.papers.filter((one) => !filed.papers.some((two) => two.name === one.name))];
  return { ...own, fields: fields.map((field) => ({ ...field, required: false })), papers };
}

/** Words that stand in a register: those the machine will look up, and those that a form is pre-filled with. */
async function registerWords(
  db: Db,
  realm: Realm,
  law: Law,
  state: CaseState,
  task: OpenTask,
  typed: Facts,
  at: Instant,
): Promise<Readings> {
  const by = { person: '', unit: '' };
  const event = { type: 'perform', task: task.key, version: task.version, result: '', papers: [], by, at } as const;
  const asked = lookups(law.plan, law.reckoning, state, { ...event, papers: [], facts: typed });
  const wanted = [...asked, ...prefills(law, { ...state.facts, ...typed }, task.step, asked)];
  return wanted.length === 0 ? {} : read(db, realm, state.caseId, wanted, at);
}

function prefills({ plan }: Law, facts: Facts, name: string, asked: Lookup[]): Lookup[] {
  const step = plan.steps.flatMap((one) => [one, ...one.together]).find((one) => one.name === name);
  const words = (step?.form ?? []).map((field) => field.word).filter((word) => !asked.some((one) => one.name === word));
  return Object.entries(plan.registers).flatMap(([register, { key, keeps }]) => {
    const pairs = key.map((word) => [word, facts[word]] as const);
    if (pairs.some(([, value]) => value === undefined || value === '')) return [];
    const found = Object.fromEntries(pairs) as Facts;
    return words
      .filter((word) => keeps[word] !== undefined && !key.includes(word))
      .map((word) => ({ kind: 'kept', name: word, register, key: found, word }) as const);
  });
}
