import { compile } from '../compiler/compile.ts';
import { nearest } from '../compiler/condition/nearest.ts';
import { loadDefinitions } from '../compiler/load.ts';
import { type CaseFacts, caseFacts } from '../expression/derive.ts';
import { fits } from '../expression/facts.ts';
import { typedValue } from '../machine/scenario/typed.ts';
import type { Fault } from '../model/expression.ts';
import { reserved } from '../model/language/reserved.ts';
import { amountText } from '../model/money.ts';
import type { Field, Plan } from '../model/plan.ts';
import type { Written } from '../model/scenario.ts';
import type { Facts, Row, Value } from '../model/value.ts';
import { type Command, UsageError } from './io.ts';
import { dayOf, options } from './options.ts';
import { readTree } from './tree.ts';

/** A line that cannot be answered. */
class AmountFault extends Error {
  readonly code: string;
  constructor(code: string, zh: string, en: string) {
    super(`${zh} / ${en}`);
    this.code = code;
  }
}

/**
 * `banjie amount ID [--on DATE]`: JSON lines `{id?, facts}` in; out, a line each, the amounts (rounded as the region does), the
 * other words that were worked out, and how. A bad line is `{id?, error: {code, sentence}}`, does not end the run, and makes the
 * exit code 1. The values in force on 结算日 hold if the line has it, else those of DATE.
 */
export const run: Command = async (args, io) => {
  const { values, positionals } = options(args, { on: { type: 'string' } });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageError('用法 / usage: banjie amount ID [--on DATE]');
  const on = dayOf(values.on, io.today());
  const plan = planOf(values.definitions, id, on);
  let bad = false;
  for await (const line of io.input()) {
    if (line.trim() === '') continue;
    const reply = answer(plan, line, on);
    bad ||= 'error' in reply;
    io.out(JSON.stringify(reply));
  }
  return bad ? 1 : 0;
};

function planOf(directory: string, id: string, on: string): Plan {
  const definitions = loadDefinitions(readTree(directory));
  const compiled = compile(definitions, id, { on });
  if (compiled === undefined) {
    const near = nearest(id, [...new Set(definitions.procedures.map((file) => file.id))]);
    throw new UsageError(
      `${on} 没有施行中的规程 ${id}${near ? `；是不是 ${near}` : ''} / ${id} is not in force on ${on}`,
    );
  }
  if (compiled.plan) return compiled.plan;
  const awaiting = compiled.awaiting.join('、');
  if (awaiting) throw new UsageError(`${id} 待填：${awaiting} / awaits values`);
  throw new UsageError(`${id} 有错，先用 banjie check 检查 / has errors: see banjie check`);
}

function answer(plan: Plan, line: string, on: string): object {
  let id: { id?: unknown } = {};
  try {
    const question = parsed(line);
    if (question.id !== undefined) id = { id: question.id };
    const facts = factsOf(plan, question.facts);
    const settled = facts[plan.language === 'zh' ? '结算日' : 'settlementDay'];
    const valueDay = typeof settled === 'string' ? settled : on;
    const known = { facts, results: {}, readings: {}, today: on, openedOn: on, valueDay };
    return {
      ...id,
      ...workedOut(
        plan,
        caseFacts(plan, known, () => undefined),
      ),
    };
  } catch (error) {
    if (error instanceof AmountFault) return { ...id, error: { code: error.code, sentence: error.message } };
    throw error;
  }
}

/** A number keeps the digits of its source text, so that no amount is ever a float. */
function parsed(line: string): { id?: unknown; facts: { [word: string]: unknown } } {
  let question: unknown;
  try {
    question = JSON.parse(line, (_key, value, context?: { source?: string }) =>
      typeof value === 'number' ? new Digits(context?.source ?? String(value)) : value,
    );
  } catch {
    throw new AmountFault('json', '这一行不是 JSON', 'this line is not JSON');
  }
  const { id, facts } = (question ?? {}) as { id?: unknown; facts?: unknown };
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts) || facts instanceof Digits)
    throw new AmountFault('json', '一行应为 {id, facts}', 'a line is {id, facts}');
  return { ...(id === undefined ? {} : { id }), facts: facts as { [word: string]: unknown } };
}

/** A number as it was written. */
class Digits {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toJSON(): number {
    return Number(this.source);
  }
}

function factsOf(plan: Plan, given: { [word: string]: unknown }): Facts {
  const facts: Facts = {};
  for (const [word, value] of Object.entries(given)) {
    const field = Object.hasOwn(plan.fields, word) ? plan.fields[word] : undefined;
    if (field) facts[word] = fitting(word, field, typedValue(field, written(value, plan), reserved(plan.language)));
    else if (word !== '结算日' && word !== 'settlementDay') throw unknownWord(word, plan);
    else facts[word] = String(value);
  }
  return facts;
}

function fitting(word: string, field: Field, value: Value): Value {
  if (fits(field.type, value)) return value;
  throw faulty({ code: 'type', word });
}

function written(value: unknown, plan: Plan): Written {
  const say = reserved(plan.language);
  if (value instanceof Digits) return value.source;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (Array.isArray(value)) return value.map((item) => written(item, plan));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([word, cell]) => [word, written(cell, plan)]));
  return String(value);
}

function unknownWord(word: string, plan: Plan): AmountFault {
  const near = nearest(word, Object.keys(plan.fields));
  return new AmountFault(
    'word',
    `没有「${word}」这个词${near ? `，是不是「${near}」？` : ''}`,
    `there is no word “${word}”`,
  );
}

/** What was done for one word: its formula or table, what it read, what came out or is missing. */
interface TraceLine {
  word: string;
  formula?: string;
  table?: string[];
  from: { [word: string]: Value };
  value?: Value;
  missing?: string;
  cites?: string[];
}

function workedOut(plan: Plan, values: CaseFacts): { amounts: Facts; facts: Facts; trace: TraceLine[] } {
  const amounts: Facts = {};
  const facts: Facts = {};
  const trace: TraceLine[] = [];
  let lacking: Fault | undefined;
  for (const [word, field] of Object.entries(plan.fields)) {
    if (!field.formula && !field.table) continue;
    const outcome = values.value(word);
    const line = traced(word, field, values);
    if (outcome.ok && field.type === 'money') amounts[word] = amountText(outcome.value as string, plan.round);
    else if (outcome.ok) facts[word] = outcome.value;
    else if (outcome.fault.code === 'missing') lacking ??= outcome.fault;
    else throw faulty(outcome.fault);
    trace.push(outcome.ok ? { ...line, value: outcome.value } : { ...line, missing: outcome.fault.word });
  }
  if (lacking && Object.keys(amounts).length + Object.keys(facts).length === 0) throw faulty(lacking);
  return { amounts, facts, trace };
}

function traced(word: string, field: Field, values: CaseFacts): TraceLine {
  const reads = field.formula?.reads ?? field.table?.by ?? [];
  const from: Row = {};
  for (const read of reads) {
    const outcome = values.value(read);
    if (outcome.ok && !Array.isArray(outcome.value)) from[read] = outcome.value;
  }
  return {
    word,
    ...(field.formula && { formula: field.formula.source }),
    ...(field.table && { table: field.table.by }),
    from,
    ...(field.cites && {
      cites: field.cites.map(
        ({ instrument, article, quote }) => `${instrument} ${article}${quote ? `「${quote}」` : ''}`,
      ),
    }),
  };
}

const sentences: { [code in Fault['code']]: [zh: (fault: Fault) => string, en: (fault: Fault) => string] } = {
  missing: [({ word }) => `缺「${word}」`, ({ word }) => `“${word}” is missing`],
  type: [({ word }) => `「${word}」的值不合类型`, ({ word }) => `the value of “${word}” does not fit its type`],
  row: [({ word }) => `「${word}」没有正好一行合适`, ({ word }) => `not exactly one row of “${word}” fits`],
  arithmetic: [({ detail }) => `算不出：${detail ?? ''}`, ({ detail }) => `cannot be worked out: ${detail ?? ''}`],
  cycle: [({ word }) => `「${word}」用到了它自己`, ({ word }) => `“${word}” is defined by itself`],
  expression: [({ word }) => `「${word}」不能计算`, ({ word }) => `“${word}” cannot be evaluated`],
};

function faulty(fault: Fault): AmountFault {
  const [zh, en] = sentences[fault.code];
  return new AmountFault(fault.code, zh(fault), en(fault));
}
