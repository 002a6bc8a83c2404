import type { CaseFacts } from '../../expression/derive.ts';
import { fits } from '../../expression/facts.ts';
import type { Field, FormField, Step } from '../../model/plan.ts';
import type { Facts, Row, Value } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { parameterOn } from '../facts/parameter.ts';
import { factsOf, holdsAll, must } from '../facts/scope.ts';

/**
 * The fields that a result of a step asks for. 通过 asks for all whose condition holds; another button only for those whose
 * condition names the step's own result.
 */
export function askedFields(draft: Draft, facts: CaseFacts, step: Step, result: string): FormField[] {
  const passes = result === draft.compiled.words.passed;
  return step.form.filter(({ when }) => {
    if (when === undefined) return passes;
    if (!passes && !when.reads.includes(step.name)) return false;
    return holdsAll(facts, [when]);
  });
}

/** Facts as they stand once a form is taken over; refuses what is no field of it or has a wrong value. */
export function takenOver(draft: Draft, step: Step, result: string, given: Facts): Facts {
  const taken: Facts = {};
  for (const [word, value] of Object.entries(given)) {
    if (word === draft.compiled.words.reason && !step.form.some((field) => field.word === word)) continue;
    const field = draft.plan.fields[word];
    const asked = step.form.filter((each) => each.word === word);
    if (field === undefined || asked.length === 0) throw new Refused('form', { word, why: 'not-asked' });
    if (value === '' || value === null) continue;
    const whole = asked.some(({ column }) => column === undefined);
    taken[word] = whole ? value : columnsInto(draft, word, asked, value);
    checkValue(draft, word, field, taken[word] as Value);
  }
  requireFilled(draft, step, result, taken);
  return taken;
}

function requireFilled(draft: Draft, step: Step, result: string, taken: Facts): void {
  const merged = { ...draft.state.facts, ...taken };
  const mark = { step: step.name, result, how: 'label' as const };
  const facts = factsOf(draft, { facts: taken, marks: { [step.name]: mark } });
  const missing = askedFields(draft, facts, step, result)
    .filter(({ optional }) => !optional)
    .filter(({ word, column }) => !isFilled(merged[word], column))
    .map(({ word, column }) => (column === undefined ? word : `${word}.${column}`));
  if (missing.length > 0) throw new Refused('form', { words: missing });
  for (const word of Object.keys(taken)) checkLines(draft, facts, word);
}

function isFilled(value: Value | undefined, column?: string): boolean {
  if (value === undefined) return false;
  if (column === undefined) return true;
  return Array.isArray(value) && value.every((row) => row[column] !== undefined && row[column] !== '');
}

/** Only the columns that the step asks for are taken; the lines stay as they are. */
function columnsInto(draft: Draft, word: string, asked: FormField[], value: Value): Row[] {
  const rows = draft.state.facts[word];
  if (!Array.isArray(rows) || !Array.isArray(value) || rows.length !== value.length)
    throw new Refused('form', { word, why: 'lines' });
  return rows.map((row, index) => {
    const changed = { ...row };
    for (const { column } of asked) {
      const cell = column === undefined ? undefined : value[index]?.[column];
      if (column !== undefined && cell !== undefined) changed[column] = cell;
    }
    return changed;
  });
}

function checkValue(draft: Draft, word: string, field: Field, value: Value): void {
  if (!fits(field.type, value)) throw new Refused('form', { word, why: 'type', type: field.type });
  const choices = choicesOf(draft, field);
  if (choices !== undefined && !choices.includes(String(value)))
    throw new Refused('form', { word, why: 'choice', choices });
  if (field.rows === undefined || !Array.isArray(value)) return;
  for (const row of value)
    for (const [column, cell] of Object.entries(row)) {
      const inner = field.rows.columns[column];
      if (inner === undefined) throw new Refused('form', { word: `${word}.${column}`, why: 'not-asked' });
      if (cell !== '') checkValue(draft, `${word}.${column}`, inner, cell);
    }
}

/** The choices of a field, from a parameter of the day where it names one. */
export function choicesOf(draft: Draft, field: Field): string[] | undefined {
  if (field.choicesFrom === undefined) return field.choices;
  const value = parameterOn(draft, field.choicesFrom);
  return Array.isArray(value) ? value.map(String) : field.choices;
}

/** Each line of rows must hold what the field asks of it; refused with the number of the line. */
function checkLines(draft: Draft, facts: CaseFacts, word: string): void {
  const conditions = draft.plan.fields[word]?.rows?.must ?? [];
  if (conditions.length === 0) return;
  must(facts.lines(word)).forEach((line, index) => {
    for (const condition of conditions)
      if (!must(line.holds(condition)))
        throw new Refused('must', { condition: condition.source, word, line: String(index + 1) });
  });
}
