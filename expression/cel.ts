import type { ParseResult } from '@marcbachmann/cel-js';
import { EvaluationFault, type Evaluator, type Scope, type WordTypes } from '../model/expression.ts';
import { decimalText, Num } from '../model/money.ts';
import type { Expression } from '../model/plan.ts';
import type { Value } from '../model/value.ts';
import { FactMap, RateMap, Region } from './facts.ts';
import { running, typing } from './library.ts';
import { outsideProfile } from './profile.ts';

type Simple = Exclude<Value, unknown[]>;

/** Parsed expressions by source; they hold no facts, so cases of one worker share them. */
const parsed = new Map<string, ParseResult>();
const mostParsed = 20_000;

function parse(cel: string): ParseResult {
  const known = parsed.get(cel);
  if (known) return known;
  const result = running.parse(cel);
  const refused = outsideProfile(cel, result.ast);
  if (refused) throw new EvaluationFault({ code: 'expression', word: '', detail: refused });
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(cel, result);
  return result;
}

function run(expression: Expression, scope: Scope): unknown {
  try {
    return parse(expression.cel)({ f: new FactMap(scope), rates: new RateMap(scope), region: new Region(scope) });
  } catch (error) {
    if (error instanceof EvaluationFault) throw error;
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new EvaluationFault({ code: 'expression', word: expression.source, detail });
  }
}

function inType(result: unknown, { type, source }: Expression): Simple {
  const wrong = () => new EvaluationFault({ code: 'type', word: source, detail: type });
  if (type === 'yesNo' || typeof result === 'boolean') {
    if (type === 'yesNo' && typeof result === 'boolean') return result;
    throw wrong();
  }
  if (result instanceof Num) {
    if (type === 'integer') {
      if (!result.isInteger() || result.abs().gt(Number.MAX_SAFE_INTEGER)) throw wrong();
      return result.toNumber();
    }
    if (type === 'money' || type === 'rate') return decimalText(result);
    throw wrong();
  }
  if (typeof result !== 'string' || type === 'money' || type === 'rate' || type === 'integer') throw wrong();
  return result;
}

/** Gives `evaluate` and `check` by the library `@marcbachmann/cel-js`; a fault inside a library call becomes an `EvaluationFault`. */
export const evaluator: Evaluator = {
  check(cel: string, words: WordTypes) {
    try {
      const refused = outsideProfile(cel, running.parse(cel).ast);
      if (refused) return { error: refused };
      const found = typing(words).check(cel);
      if (!found.valid || !found.type) return { error: found.error?.message.split('\n')[0] ?? 'not valid' };
      if (found.type === 'bool') return { type: 'boolean' };
      if (found.type === 'Decimal') return { type: 'decimal' };
      return found.type === 'string' ? { type: 'string' } : { error: `gives a ${found.type}` };
    } catch (error) {
      return { error: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
    }
  },
  evaluate(expression, scope) {
    return inType(run(expression, scope), expression);
  },
};
