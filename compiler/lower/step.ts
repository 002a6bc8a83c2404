import type { Step, Wait } from '../../model/plan.ts';
import { lineScope } from '../condition/scope.ts';
import type { WordScope } from '../condition/words.ts';
import type { EachLine, FormLine, Guarded, StepLine, Text } from '../procedure.ts';
import { citations, readingOf } from './cite.ts';
import { alerts, departure, isTime, later, stepPlace, stepPromise, supplement } from './clock.ts';
import type { Lowering } from './lowering.ts';
import { recordRules } from './record.ts';
import { entriesOf } from './recurrence.ts';
import { conditionals, isStaff, signLines, whoLines } from './roles.ts';
import { type TermPlace, termRule } from './term.ts';

/** One step of the plan, with all defaults written out. */
export function planStep(line: StepLine, all: StepLine[], lowering: Lowering): Step {
  const { definitions } = lowering.context;
  const who = whoLines(line, all);
  const place = stepPlace(line, lowering);
  const promise = stepPromise(line, who, place, lowering);
  const late = departure(line, lowering);
  const supplemented = supplement(line, lowering);
  for (const template of [line.does, line.status]) lowering.mentionBlanks(template?.text ?? '');
  for (const role of who) lowering.used.roles.add(role.name.text);
  const when = lowering.condition(line.when);
  return {
    name: line.name.text,
    place: line.name.place,
    cites: citations(definitions, place.cites),
    ...readingOf(line.reading),
    was: line.was.map(({ text }) => text),
    ...(line.does && { does: line.does.text }),
    ...(line.status && { status: line.status.text }),
    ...(when && { when }),
    unless: line.unless.flatMap(({ target, when: text }) => {
      const condition = lowering.condition(text);
      return condition ? [{ target: target.text, when: condition }] : [];
    }),
    who: conditionals(who, lowering),
    ...(who.length > 1 && who.every((role) => role.when === undefined) && { any: true }),
    ...(line.same && { same: line.same.text }),
    other: excluded(line, who, lowering),
    form: line.form.map((field) => formField(field, lowering)),
    papers: named(line.papers, lowering.used.papers, lowering),
    later: later(line, lowering),
    must: lowering.conditions(line.must),
    or: line.or.map(({ label, target }) => ({ label: label.text, target: target.text })),
    ...(line.term && { term: termRule(line.term, place, lowering) }),
    ...(promise && { promise }),
    ...(late && { late }),
    ...(line.from && { from: line.from.text }),
    alerts: line.term || promise ? alerts(line, lowering) : [],
    ...(supplemented && { supplement: supplemented }),
    signs: signLines(line, who, lowering),
    ...effects(line, place, lowering),
    together: line.together.map((branch) => planStep(branch, all, lowering)),
    records: recordRules(line.records, place, lowering, eachScope(line, lowering)),
  };
}

type Effects = Pick<
  Step,
  'sends' | 'to' | 'served' | 'pays' | 'receives' | 'waits' | 'opens' | 'awaits' | 'revokes' | 'each'
>;

/** What a step does besides asking a person. */
function effects(line: StepLine, place: TermPlace, lowering: Lowering): Effects {
  const each = line.each && eachRule(line.each, lowering);
  const waits = line.waits && wait(line.waits, place, lowering);
  for (const word of [line.pays, line.receives, line.from, ...(line.revokes?.same ?? [])])
    if (word) lowering.mention(word.text);
  for (const { name } of line.to) {
    if (lowering.context.region.roles.has(name.text)) lowering.used.roles.add(name.text);
    else lowering.mention(name.text);
  }
  return {
    sends: named(line.sends, lowering.used.letters, lowering, eachScope(line, lowering)),
    to: conditionals(line.to, lowering, eachScope(line, lowering)),
    served: line.served.map(({ text }) => text),
    ...(line.pays && { pays: line.pays.text }),
    ...(line.receives && { receives: line.receives.text }),
    ...(waits && { waits }),
    ...(line.opens && { opens: line.opens.text }),
    ...(line.awaits && { awaits: line.awaits.text }),
    ...(line.revokes && {
      revokes: { procedure: line.revokes.procedure.text, same: line.revokes.same.map(({ text }) => text) },
    }),
    ...(each && { each }),
  };
}

function named(lines: Guarded[], used: Set<string>, lowering: Lowering, scope = lowering.scope) {
  for (const { name } of lines) used.add(name.text);
  return conditionals(lines, lowering, scope);
}

function formField(field: FormLine, lowering: Lowering): Step['form'][number] {
  const when = lowering.condition(field.when);
  lowering.mention(field.word.text);
  return {
    word: field.word.text,
    ...(field.column !== undefined && { column: field.column }),
    optional: field.optional,
    ...(when && { when }),
  };
}

/** Persons of these steps may not do it. The region's rule holds for every step of its staff, beside the step's own. */
function excluded(line: StepLine, who: Guarded[], lowering: Lowering): Step['other'] {
  const staff = who.some(({ name }) => isStaff(name.text, lowering));
  const region = staff ? (lowering.context.region.other?.is ?? []) : [];
  const names = [...new Set([...(line.other ?? []), ...region].map(({ text }) => text))];
  return names.includes(lowering.say.all) ? 'all' : names;
}

/** With `each` over rows the columns of the line are words too, and come first. */
function eachScope(line: StepLine, { scope }: Lowering): WordScope {
  const columns = line.each && scope.word(line.each.name.text)?.columns;
  return columns ? lineScope(scope, columns) : scope;
}

function eachRule(each: EachLine, lowering: Lowering): NonNullable<Step['each']> {
  if (lowering.context.definitions.registers.has(each.name.text)) return entriesOf(each, lowering);
  lowering.mention(each.name.text);
  return { rows: each.name.text };
}

/** A time, a condition on register words, or the name of an outside event. */
function wait(text: Text, place: TermPlace, lowering: Lowering): Wait | undefined {
  if (isTime(text.text, lowering.language)) {
    const line = {
      place: text.place,
      path: text.path,
      limit: text,
      earliest: [],
      latest: [],
      stops: [],
      restarts: [],
      cites: [],
    };
    return { time: termRule(line, { ...place, use: 'waits' }, lowering) };
  }
  const isEvent = /^[\p{L}\p{N}]+$/u.test(text.text) && lowering.scope.word(text.text) === undefined;
  if (isEvent) return { event: text.text };
  const condition = lowering.condition(text);
  return condition && { condition };
}
