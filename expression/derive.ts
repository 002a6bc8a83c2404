import type { Readings } from '../model/case.ts';
import { EvaluationFault, type Outcome, type Scope, type Typed } from '../model/expression.ts';
import { reserved } from '../model/language/reserved.ts';
import { isDecimal, sumDecimals } from '../model/money.ts';
import type { CountField, Expression, Field, Parameter, Plan } from '../model/plan.ts';
import type { Facts, ISODate, Row, Value } from '../model/value.ts';
import { builtinWord } from './builtin.ts';
import { evaluator } from './cel.ts';
import { fits } from './facts.ts';
import { leafOf } from './table.ts';

/** What is known of a case when a fact is asked for. */
export interface Known {
  facts: Facts;
  /** Step → its result. */
  results: { [step: string]: string };
  /** What was read from the store, under the word it is for: kept words, X起 and X止, counts, results, rules. */
  readings: Readings;
  today: ISODate;
  openedOn: ISODate;
  /** The day that chooses a parameter's value: on which the step opened; in a money rule 结算日, if the case has one. */
  valueDay: ISODate;
}

/** The derived words that only the machine knows: X到期, X逾期, X单位, X已收, X未收. Nothing for every other word. */
export type Derived = (word: string) => Typed | undefined;

/** Facts, formulas, tables, parameters, register words and results of one case at one moment, worked out when asked. */
export interface CaseFacts extends Scope {
  /** The value of a word; rows come with the formulas of their columns worked out. */
  value(word: string): Outcome<Value>;
  /** Whether a condition holds. A fault is neither true nor false: the caller refuses and reports it. */
  holds(condition: Expression): Outcome<boolean>;
  /** The value of a formula or a leaf. */
  evaluate(expression: Expression): Outcome<Value>;
  /** The lines of a rows word, each with its own words first. */
  lines(word: string): Outcome<CaseFacts[]>;
}

/** A name of the tree may be one that every JavaScript object has. */
function own<T>(map: { [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

function parameterOn(parameter: Parameter, day: ISODate): Value | undefined {
  const { value } = parameter.values.findLast(({ from }) => from <= day) ?? {};
  return Array.isArray(value) ? undefined : value;
}

/** A parameter's type stands in its text: a number, 是/否, a date, otherwise words. */
function typedParameter(word: string, value: Value | undefined): Typed {
  if (typeof value === 'boolean') return { type: 'yesNo', value };
  if (typeof value === 'number') return { type: 'integer', value };
  if (typeof value !== 'string') throw new EvaluationFault({ code: 'missing', word });
  if (isDecimal(value)) return { type: 'money', value };
  return { type: /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text', value };
}

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof EvaluationFault) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The facts of a case. Pure: the same `known` gives the same values; each word is worked out at most once. */
export function caseFacts(plan: Plan, known: Known, derived: Derived): CaseFacts {
  return new Derivation(plan, known, derived);
}

class Derivation implements CaseFacts {
  readonly round: Plan['round'];
  private readonly plan: Plan;
  private readonly known: Known;
  private readonly derived: Derived;
  private readonly line: { row: Row; columns: { [word: string]: Field } } | undefined;
  private readonly found = new Map<string, Typed>();
  private readonly busy = new Set<string>();

  constructor(plan: Plan, known: Known, derived: Derived, line?: Derivation['line']) {
    this.plan = plan;
    this.known = known;
    this.derived = derived;
    this.line = line;
    this.round = plan.round;
  }

  fact(word: string): Typed {
    const before = this.found.get(word);
    if (before) return before;
    if (this.busy.has(word)) throw new EvaluationFault({ code: 'cycle', word });
    this.busy.add(word);
    try {
      const typed = this.find(word);
      this.found.set(word, typed);
      return typed;
    } finally {
      this.busy.delete(word);
    }
  }

  rate(parameter: string, day: ISODate): string {
    const dated = own(this.plan.parameters, parameter);
    const value = dated && parameterOn(dated, day);
    if (value === undefined || !fits('rate', value)) {
      throw new EvaluationFault({ code: 'missing', word: parameter, detail: day });
    }
    return String(value);
  }

  value(word: string): Outcome<Value> {
    return attempt(() => {
      const typed = this.fact(word);
      return typed.type === 'rows' ? this.filled(word, typed.lines) : typed.value;
    });
  }

  holds(condition: Expression): Outcome<boolean> {
    return attempt(() => evaluator.evaluate(condition, this) === true);
  }

  evaluate(expression: Expression): Outcome<Value> {
    return attempt(() => evaluator.evaluate(expression, this));
  }

  lines(word: string): Outcome<CaseFacts[]> {
    return attempt(() => {
      const typed = this.fact(word);
      if (typed.type !== 'rows') throw new EvaluationFault({ code: 'type', word, detail: 'rows' });
      return typed.lines as Derivation[];
    });
  }

  private filled(word: string, lines: Scope[]): Row[] {
    const columns = Object.keys(own(this.plan.fields, word)?.rows?.columns ?? {});
    return (lines as Derivation[]).map((line) => {
      const row: Row = {};
      for (const column of columns) {
        const cell = line.value(column);
        if (cell.ok) row[column] = cell.value;
        else if (cell.fault.code !== 'missing') throw new EvaluationFault(cell.fault);
      }
      return row;
    });
  }

  private find(word: string): Typed {
    const column = this.line && own(this.line.columns, word);
    if (this.line && column) return this.ofField(word, column, this.line.row);
    const field = own(this.plan.fields, word);
    if (field) return this.ofField(word, field, this.known.facts);
    const parameter = own(this.plan.parameters, word);
    if (parameter) return typedParameter(word, parameterOn(parameter, this.known.valueDay));
    const result = own(this.known.results, word);
    if (result !== undefined) return { type: 'choice', value: result };
    const other = builtinWord(this.plan, word, this.known) ?? this.derived(word) ?? this.readDate(word);
    if (other) return other;
    throw new EvaluationFault({ code: 'missing', word });
  }

  /** X起 and X止 of a register word: the period last written. */
  private readDate(word: string): Typed | undefined {
    const value = own(this.known.readings, word);
    return typeof value === 'string' ? { type: 'date', value } : undefined;
  }

  private ofField(word: string, field: Field, facts: Facts): Typed {
    if (field.formula) return this.typed(word, field, evaluator.evaluate(field.formula, this));
    if (field.table) {
      const leaf = leafOf(word, field.table, (by) => this.fact(by));
      const value = leaf.formula ? evaluator.evaluate(leaf.formula, this) : leaf.value;
      return this.typed(word, field, value);
    }
    return this.typed(word, field, own(facts, word) ?? this.read(word, field));
  }

  private read(word: string, field: Field): Value | undefined {
    const value = own(this.known.readings, word);
    if (field.count?.when && Array.isArray(value)) return this.counted(field.count, field.count.when, value);
    if (value !== null && value !== undefined) return value;
    const nothing = reserved(this.plan.language).notRecorded;
    return value === null && field.kept && field.choices?.includes(nothing) ? nothing : undefined;
  }

  /** How many of the cases the condition holds for, or the sum over them. What a case does not know does not hold in it. */
  private counted({ sum, words = {} }: CountField, when: Expression, cases: Row[]): Value {
    const plan = { ...this.plan, fields: words };
    const held = cases.filter((facts) => {
      const known = { ...this.known, facts, results: {}, readings: {} };
      const outcome = new Derivation(plan, known, () => undefined).holds(when);
      if (outcome.ok) return outcome.value;
      if (outcome.fault.code === 'missing') return false;
      throw new EvaluationFault(outcome.fault);
    });
    return sum === undefined ? held.length : sumDecimals(held.map((facts) => String(facts[sum] ?? '0')));
  }

  private typed(word: string, field: Field, value: Value | undefined): Typed {
    if (value === undefined) throw new EvaluationFault({ code: 'missing', word });
    if (field.type !== 'rows') {
      if (Array.isArray(value)) throw new EvaluationFault({ code: 'type', word, detail: field.type });
      return { type: field.type, value };
    }
    if (!Array.isArray(value)) throw new EvaluationFault({ code: 'type', word, detail: 'rows' });
    const columns = field.rows?.columns ?? {};
    return {
      type: 'rows',
      lines: value.map((row) => new Derivation(this.plan, this.known, this.derived, { row, columns })),
    };
  }
}
