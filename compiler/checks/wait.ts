import type { Problem } from '../../model/problem.ts';
import { parse, type Term } from '../condition/parse.ts';
import { allSteps } from '../condition/results.ts';
import { Unreadable } from '../condition/tokens.ts';
import type { Check, CheckContext } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { StepLine, Text } from '../procedure.ts';

/** `wait`: a wait needs a limit or a promise in force, and a condition that somebody else can make true. */
export const wait: Check = (context) =>
  allSteps(context.procedure).flatMap((step) => [...unlimited(step, context), ...unheard(step, context)]);

function unlimited(step: StepLine, { region, definitions }: CheckContext): Problem[] {
  const text = step.waits ?? step.awaits;
  const limited = step.term ?? step.promise ?? region.promise;
  if (!text || limited || isTime(text.text, definitions.language)) return [];
  return [
    problemAt(
      'wait',
      text,
      [`「${step.name.text}」可能永远等下去`, '加 term 或者 promise'],
      [`“${step.name.text}” may wait for ever`, 'add a term or a promise'],
    ),
  ];
}

function isTime(text: string, language: 'zh' | 'en'): boolean {
  return language === 'zh' ? /^每|满/u.test(text) : /^(each|day|after|\d)\b/.test(text);
}

function namesIn(term: Term): string[] {
  switch (term.kind) {
    case 'name':
      return [term.name];
    case 'minus':
    case 'not':
      return namesIn(term.of);
    case 'in':
      return namesIn(term.left);
    case 'call':
      return term.values.flatMap(namesIn);
    case 'both':
    case 'either':
    case 'compare':
    case 'arithmetic':
      return [...namesIn(term.left), ...namesIn(term.right)];
    default:
      return [];
  }
}

/** A condition waits on what other cases record: one of its words is kept by a register. */
function unheard(step: StepLine, { definitions }: CheckContext): Problem[] {
  if (!step.waits || isTime(step.waits.text, definitions.language) || isEvent(step.waits)) return [];
  const kept = new Set([...definitions.registers.values()].flatMap(({ keeps }) => keeps.map(({ word }) => word.text)));
  const names = conditionNames(step.waits);
  if (!names || names.some((name) => kept.has(name))) return [];
  return [
    problemAt(
      'wait',
      step.waits,
      [`「${step.waits.text}」里没有登记簿的词，别的件改不了它`, '等登记簿里的词，或者等一个外部事件的名字'],
      [
        `no register keeps a word of “${step.waits.text}”, so no other case can change it`,
        'wait on a kept word, or on the name of an outside event',
      ],
    ),
  ];
}

function isEvent({ text }: Text): boolean {
  return /^[\p{L}\p{N}]+$/u.test(text);
}

function conditionNames({ text }: Text): string[] | undefined {
  try {
    return namesIn(parse(text));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
