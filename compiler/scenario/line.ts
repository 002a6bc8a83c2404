import type { Place } from '../../model/problem.ts';
import type { ScenarioLine, Written } from '../../model/scenario.ts';

const LINE = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?(?: (\S.*))?$/;
const NOON = '12:00';

/** One line of `do`: day, time, step with its signer, person, button. Nothing when it cannot be read. */
export function parseLine(text: string, place: Place, facts: { [word: string]: Written }): ScenarioLine | undefined {
  const match = LINE.exec(text.trim());
  if (match === null || !isDay(match[1] ?? '') || !isTime(match[2] ?? NOON)) return undefined;
  const line: ScenarioLine = { place, day: match[1] ?? '', time: match[2] ?? NOON, facts };
  const [named, ...rest] = (match[3] ?? '').split(/ +/).filter((part) => part !== '');
  if (named === undefined) return Object.keys(facts).length === 0 ? line : undefined;
  const [step, signer, ...more] = named.split('.');
  if (step === undefined || step === '' || more.length > 0) return undefined;
  line.step = step;
  if (signer !== undefined) line.signer = signer;
  const by = rest.indexOf('by');
  if (by >= 0) {
    const [, person] = rest.splice(by, 2);
    if (person === undefined) return undefined;
    line.by = person;
  }
  const [label, ...tooMuch] = rest;
  if (tooMuch.length > 0) return undefined;
  if (label !== undefined) line.label = label;
  return line;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

function isTime(text: string): boolean {
  const [hour, minute] = text.split(':').map(Number);
  return hour !== undefined && minute !== undefined && hour < 24 && minute < 60;
}
