import type { Clock } from '../../model/case.ts';
import type { Given, TermSpec } from '../../model/term/spec.ts';
import type { Draft } from '../case/draft.ts';
import { dayOf } from '../case/time.ts';
import { benefitYearStart } from '../facts/derived.ts';
import { factsOf, valueIfKnown } from '../facts/scope.ts';

interface Names {
  /** Events whose last instant counts, and those that may happen again (stops, restarts, extensions). */
  last: Set<string>;
  all: Set<string>;
  /** Those that end a stop: a step that is left without passing ends it too. */
  until: Set<string>;
  dates: Set<string>;
  deadlines: Set<string>;
  /** 月末: of the month in which the case was opened. */
  month: boolean;
}

/** What is known now of the names that a spec asks for; `since` leaves out stops of an earlier round. */
export function givenFor(draft: Draft, spec: TermSpec, since: string): Given {
  const names: Names = {
    last: new Set(),
    all: new Set(),
    until: new Set(),
    dates: new Set(),
    deadlines: new Set(),
    month: false,
  };
  collect(spec, false, names);
  const month = dayOf(draft.state.openedAt).slice(0, 7);
  const given: Given = { benefit_year: { start: benefitYearStart(draft) }, ...(names.month && { month }) };
  if (draft.plan.officeHours !== undefined) given.office_hours = draft.plan.officeHours;
  const events = eventsOf(draft, names, since);
  if (Object.keys(events).length > 0) given.events = events;
  const dates = datesOf(draft, names.dates);
  if (Object.keys(dates).length > 0) given.dates = dates;
  const deadlines = deadlinesOf(draft, names.deadlines);
  if (Object.keys(deadlines).length > 0) given.deadlines = deadlines;
  return given;
}

function collect(part: unknown, again: boolean, names: Names, key = ''): void {
  if (typeof part === 'string') {
    const [kind, name] = part.split('.');
    if (name === undefined) {
      if (key === 'earliest_of' || key === 'latest_of') names.deadlines.add(part);
    } else if (kind === 'event') (key === 'until' ? names.until : again ? names.all : names.last).add(name);
    else if (kind === 'date') names.dates.add(name);
    else if (kind === 'deadline') names.deadlines.add(name);
    else if (part === 'month.end') names.month = true;
  } else if (Array.isArray(part)) for (const item of part) collect(item, again, names, key);
  else if (typeof part === 'object' && part !== null)
    for (const [inner, value] of Object.entries(part)) {
      if (inner === 'source') continue;
      collect(value, again || inner === 'clock' || inner === 'extend', names, inner);
    }
}

function eventsOf(draft: Draft, names: Names, since: string): { [name: string]: string | string[] } {
  const events: { [name: string]: string | string[] } = {};
  for (const name of names.last) {
    const last = draft.state.events[name]?.at(-1);
    if (last !== undefined) events[name] = last;
  }
  for (const name of names.all) {
    const instants = (draft.state.events[name] ?? []).filter((at) => Date.parse(at) >= Date.parse(since));
    if (instants.length > 0 && !(name in events)) events[name] = instants;
  }
  for (const name of names.until) {
    const left = [...(draft.state.events[name] ?? []), ...(draft.state.events[leftName(name)] ?? [])];
    const instants = left.filter((at) => Date.parse(at) >= Date.parse(since)).sort();
    if (instants.length > 0 && !(name in events)) events[name] = instants;
  }
  return events;
}

/** Name of the event that a step was left without passing: late, sent back, torn off. */
export function leftName(step: string): string {
  return `${step}_离开`;
}

function datesOf(draft: Draft, words: Set<string>): { [word: string]: string } {
  const facts = factsOf(draft);
  const dates: { [word: string]: string } = {};
  for (const word of words) {
    const value = valueIfKnown(facts, word);
    if (typeof value === 'string') dates[word] = value;
  }
  return dates;
}

function deadlinesOf(draft: Draft, keys: Set<string>): { [key: string]: string } {
  const deadlines: { [key: string]: string } = {};
  for (const key of keys) {
    const clock: Clock | undefined = draft.state.clocks[key];
    if (clock?.answer.due_date !== undefined) deadlines[key] = clock.answer.due_date;
  }
  return deadlines;
}
