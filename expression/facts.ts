import { EvaluationFault, type Scope, type Typed } from '../model/expression.ts';
import { isDecimal, type Num, num } from '../model/money.ts';
import type { Value, WordType } from '../model/value.ts';

/** A fact as the expression library sees it: every number a decimal, dates and choices text, rows a list of lines. */
export type CelValue = Num | string | boolean | FactMap[];

/** `f["word"]`: each read goes to the scope, so that only what is needed is asked for. */
export class FactMap extends Map<string, CelValue> {
  readonly scope: Scope;
  constructor(scope: Scope) {
    super();
    this.scope = scope;
  }
  override get(word: string): CelValue {
    return celValue(word, this.scope.fact(word));
  }
}

/** A dated rate, as `interest` takes it. */
export class Rate {
  readonly parameter: string;
  readonly scope: Scope;
  constructor(parameter: string, scope: Scope) {
    this.parameter = parameter;
    this.scope = scope;
  }
}

/** `rates["parameter"]`. */
export class RateMap extends Map<string, Rate> {
  readonly scope: Scope;
  constructor(scope: Scope) {
    super();
    this.scope = scope;
  }
  override get(parameter: string): Rate {
    return new Rate(parameter, this.scope);
  }
}

/** `region`: what `round` needs. */
export class Region {
  readonly scope: Scope;
  constructor(scope: Scope) {
    this.scope = scope;
  }
}

const patterns: { [type in WordType]?: RegExp } = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
  time: /^\d{4}-\d{2}-\d{2}T/,
};

/** Whether a value can be the fact of a word of this type. */
export function fits(type: WordType, value: Value): boolean {
  switch (type) {
    case 'rows':
      return Array.isArray(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'money':
    case 'rate':
      return typeof value === 'string' ? isDecimal(value) : Number.isSafeInteger(value);
    default:
      return typeof value === 'string' && (patterns[type]?.test(value) ?? true);
  }
}

function celValue(word: string, typed: Typed): CelValue {
  if (typed.type === 'rows') return typed.lines.map((line) => new FactMap(line));
  const { type, value } = typed;
  if (!fits(type, value)) throw new EvaluationFault({ code: 'type', word, detail: type });
  if (type === 'money' || type === 'rate' || type === 'integer') return num(value as string | number);
  return value as string | boolean;
}
