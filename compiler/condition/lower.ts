import type { Expression } from '../../model/plan.ts';
import type { WordType } from '../../model/value.ts';
import type { Text } from '../procedure.ts';
import { cutTo, isNumber, isTemporal, isText, type Typed } from './kinds.ts';
import { Misfit, problemOf, typeName, unknownChoice } from './misfit.ts';
import { parse, type Term } from './parse.ts';
import { type Context, literal, truth, typed } from './typed.ts';
import type { LowerCondition, Lowered, LowerFormula, Word, WordScope } from './words.ts';

/** Longest condition or formula: what stands on one line. */
const longest = 1000;

function lowered(
  text: Text,
  scope: WordScope,
  work: (term: Term, context: Context) => Typed,
): Lowered<{ expression: Expression; of: Word }> {
  try {
    if (text.text.length > longest) throw tooLong();
    const context: Context = { scope, reads: new Set() };
    const { cel, level: _, ...of } = work(parse(text.text), context);
    return {
      ok: true,
      value: { expression: { source: text.text, cel, reads: [...context.reads], type: of.type }, of },
    };
  } catch (error) {
    return { ok: false, problems: [problemOf(error, text)] };
  }
}

function tooLong(): Misfit {
  return new Misfit(
    'type',
    [`条件超过${longest}字`, '拆成几个有名字的字段'],
    [`the condition is longer than ${longest} letters`, 'split it into named fields'],
  );
}

export const lowerCondition: LowerCondition = (text, scope) => {
  const found = lowered(text, scope, truth);
  return found.ok ? { ok: true, value: found.value.expression } : found;
};

export const lowerFormula: LowerFormula = (text, scope, target) => {
  const found = typedFormula(text, scope, target);
  return found.ok ? { ok: true, value: found.value.expression } : found;
};

/** A formula with the whole type of its value, choices and columns included. */
export function typedFormula(
  text: Text,
  scope: WordScope,
  target?: Word,
): Lowered<{ expression: Expression; of: Word }> {
  return lowered(text, scope, (term, context) => {
    if (!target) return typed(term, context);
    if (target.type === 'choice' && term.kind === 'name' && target.choices?.includes(term.name)) {
      return literal(term.name, target, context);
    }
    return assigned(typed(term, context), target);
  });
}

/** The value in the type of the word it is for. Throws `Misfit` where it does not fit. */
function assigned(of: Typed, target: Word): Typed {
  const type = target.type;
  if (isNumber(of) && isNumber(target)) {
    const whole = type !== 'integer' || of.type === 'integer';
    if (whole && (of.type === type || of.open || target.open)) return { ...of, type };
  } else if (isTemporal(of) && isTemporal(target)) {
    const cut = cutTo(type, of);
    if (cut) return cut;
  } else if (of.type === 'choice' && type === 'choice') {
    const stranger = of.choices?.find((choice) => target.choices && !target.choices.includes(choice));
    if (stranger !== undefined) throw unknownChoice(stranger, target.choices ?? []);
    return of;
  } else if (of.type === type || (isText(of) && (type === 'text' || type === 'longText'))) {
    return { ...of, type };
  }
  throw misassigned(of.type, type);
}

function misassigned(from: WordType, to: WordType): Misfit {
  return new Misfit(
    'type',
    [`这个词是${typeName(to, 'zh')}，公式算出的却是${typeName(from, 'zh')}`, '改公式，或者改词的类型'],
    [`the word is of type ${to}, but the formula gives ${from}`, 'change the formula, or the type of the word'],
  );
}
