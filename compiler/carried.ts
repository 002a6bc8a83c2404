import { reserved } from '../model/language/reserved.ts';
import type { Problem } from '../model/problem.ts';
import { allSteps } from './condition/results.ts';
import type { Check, CheckContext } from './definitions.ts';
import { type Located, problemAt } from './problem.ts';
import type { FieldLine, StepLine } from './procedure.ts';

/**
 * Keys of the language that no case carries out yet. They are refused, never ignored; what leaves this list has come to run
 * from the text to the store.
 */
export const notCarried: Check = (context) => [
  ...allSteps(context.procedure).flatMap((step) => stepKeys(step, context)),
  ...context.procedure.fields.flatMap(fieldKeys),
  ...(context.region.cutoff ? [refused(context.region.cutoff, 'cutoff')] : []),
  ...[...context.definitions.registers.values()].flatMap(({ closes }) => (closes ? [refused(closes, 'closes')] : [])),
];

function stepKeys(step: StepLine, context: CheckContext): Problem[] {
  const key = (name: string) => step.keys.find(({ text }) => text === name) ?? step.name;
  const problems: Problem[] = [];
  if (step.awaits) problems.push(refused(key('awaits'), 'awaits'));
  if (step.revokes) problems.push(refused(key('revokes'), 'revokes'));
  if (step.each && step.receives) problems.push(refused(key('each'), 'each', ['receives', 'receives']));
  const silent = step.late?.target.text === reserved(context.definitions.language).deemedPassed;
  const done = step.pays ?? step.receives ?? step.awaits ?? step.served[0];
  if (silent && done)
    problems.push(refused(key('late'), 'late', ['视为通过；付款、收款、送达要真的发生', 'deemedPassed']));
  if (step.from && step.late && step !== context.procedure.steps[0])
    problems.push(refused(key('from'), 'from', ['后面步骤的 late', 'late of a later step']));
  if (step.receives && isRows(step.receives.text, context))
    problems.push(refused(key('receives'), 'receives', ['分期', 'instalments']));
  return problems;
}

function isRows(word: string, { procedure }: CheckContext): boolean {
  return procedure.fields.some((field) => field.word.text === word && field.shape.kind === 'rows');
}

function fieldKeys(field: FieldLine): Problem[] {
  const { shape } = field;
  if (shape.kind === 'rule') return [refused(field.word, 'rule')];
  if (shape.kind !== 'rows') return [];
  return shape.columns.flatMap(({ on }) => (on ? [refused(on, 'on', ['明细的一栏', 'a column of rows'])] : []));
}

function refused(at: Located, key: string, with_?: [zh: string, en: string]): Problem {
  return problemAt(
    'not-carried',
    at,
    [`这一版还不执行「${key}」${with_ ? `（${with_[0]}）` : ''}`, '先不要用这一项；写了不执行比不写更糟'],
    [`This version does not carry out "${key}"${with_ ? ` with ${with_[1]}` : ''} yet`, 'Do without it for now'],
  );
}
