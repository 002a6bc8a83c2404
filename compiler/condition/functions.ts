import { coarser, cutTo, isNumber, isTemporal, sameKind, type Typed } from './kinds.ts';
import { Misfit, typeName, unfit, unknownWord } from './misfit.ts';
import { nearest } from './nearest.ts';
import type { Term } from './parse.ts';
import { type Context, text, truth, typed, wordOf } from './typed.ts';
import type { Word } from './words.ts';

type Call = (values: Term[], context: Context) => Typed;

const names = ['round', 'min', 'max', 'age', 'days', 'sum', 'count', 'interest'];
const usage: { [name: string]: string } = {
  round: 'round(x)',
  age: 'age(出生日期, 日期)',
  days: 'days(起日, 止日)',
  sum: 'sum(明细.栏)、sum(明细.栏, 条件)',
  count: 'count(明细)、count(明细, 条件)',
  min: 'min(甲, 乙)、min(明细.栏)',
  max: 'max(甲, 乙)、max(明细.栏)',
  interest: 'interest(金额, 利率, 起日, 止日, 360)',
};

function wrongUse(name: string): Misfit {
  return new Misfit(
    'type',
    [`「${name}」的写法不对`, `写成 ${usage[name]}`],
    [`“${name}” is not used so`, `write ${usage[name]}`],
  );
}

/** One of the eight functions of `language.md` 5. Throws `Misfit` for any other name. */
export function callOf(name: string, values: Term[], context: Context): Typed {
  const call = calls[name];
  if (call) return call(values, context);
  const near = nearest(name, names);
  throw new Misfit(
    'word',
    [`没有「${name}」这个函数`, near ? `是不是「${near}」？` : `可用：${names.join('、')}`],
    [`there is no function “${name}”`, near ? `did you mean “${near}”?` : `there are: ${names.join(', ')}`],
  );
}

const result = (word: Word, cel: string): Typed => ({ ...word, cel, level: 0 });
const integer: Word = { type: 'integer', origin: 'fact' };

function day(term: Term | undefined, context: Context, name: string): Typed {
  if (!term) throw wrongUse(name);
  const found = typed(term, context);
  const cut = cutTo('date', found);
  if (cut) return cut;
  throw new Misfit(
    'type',
    [`「${name}」里要日期，写的是${typeName(found.type, 'zh')}`, `写成 ${usage[name]}`],
    [`“${name}” takes dates, not ${found.type}`, `write ${usage[name]}`],
  );
}

function number(term: Term | undefined, context: Context, name: string): Typed {
  if (!term) throw wrongUse(name);
  const found = typed(term, context);
  if (!isNumber(found)) throw unfit(name, found.type, 'money');
  return found;
}

/** The lines of a rows word, filtered by a condition in which a word is looked for among the columns first. */
function lines(
  rows: string,
  condition: Term | undefined,
  context: Context,
): { cel: string; columns: Map<string, Word> } {
  const found = context.line ? undefined : wordOf(rows, context);
  if (!found) throw context.line ? wrongUse('sum') : unknownWord(rows, context.scope.names());
  const columns = found.columns;
  if (found.type !== 'rows' || !columns) throw unfit('.', found.type, 'rows');
  if (!condition) return { cel: found.cel, columns };
  const holds = truth(condition, { ...context, line: columns });
  return { cel: `${found.cel}.filter(r, ${holds.cel})`, columns };
}

/** The values of one column. */
function column(term: Term, condition: Term | undefined, context: Context): Typed {
  if (term.kind !== 'column') throw wrongUse('sum');
  const { cel, columns } = lines(term.rows, condition, context);
  const word = columns.get(term.column);
  if (!word) throw unknownWord(term.column, [...columns.keys()]);
  return result(word, `${cel}.map(r, r[${text(term.column)}])`);
}

function extreme(name: 'min' | 'max'): Call {
  return (values, context) => {
    const [first, ...rest] = values;
    if (first?.kind === 'column' && rest.length === 0) {
      const of = column(first, undefined, context);
      if (!isNumber(of) && !isTemporal(of)) throw unfit(name, of.type, of.type);
      return result(of, `${name}(${of.cel})`);
    }
    if (rest.length === 0) throw wrongUse(name);
    const all = values.map((value) => typed(value, context));
    const of = all.reduce((a, b) =>
      isNumber(a) && isNumber(b) ? { ...b, ...widest(name, a, b) } : earlier(name, a, b),
    );
    const alike = isTemporal(of) ? all.map((value) => cutTo(of.type, value) ?? value) : all;
    const { choices: _, columns: __, ...word } = of;
    return result(word, `${name}([${alike.map(({ cel }) => cel).join(', ')}])`);
  };
}

function widest(name: string, a: Word, b: Word): Word {
  const word = sameKind(a, b);
  if (!word) throw unfit(name, a.type, b.type);
  return { type: word.type, origin: 'fact', ...(word.open ? { open: true } : {}) };
}

function earlier(name: string, a: Typed, b: Typed): Typed {
  if (!isTemporal(a) || !isTemporal(b)) throw unfit(name, a.type, b.type);
  return coarser(a, b)[0];
}

const calls: { [name: string]: Call } = {
  round(values, context) {
    if (values.length !== 1) throw wrongUse('round');
    const of = number(values[0], context, 'round');
    return result(of, `round(${of.cel}, region)`);
  },
  min: extreme('min'),
  max: extreme('max'),
  age(values, context) {
    if (values.length !== 2) throw wrongUse('age');
    return result(integer, `age(${day(values[0], context, 'age').cel}, ${day(values[1], context, 'age').cel})`);
  },
  days(values, context) {
    if (values.length !== 2) throw wrongUse('days');
    return result(integer, `days(${day(values[0], context, 'days').cel}, ${day(values[1], context, 'days').cel})`);
  },
  sum(values, context) {
    const [of, condition] = values;
    if (!of || values.length > 2) throw wrongUse('sum');
    const found = column(of, condition, context);
    if (!isNumber(found)) throw unfit('sum', found.type, 'money');
    return result(found, `sum(${found.cel})`);
  },
  count(values, context) {
    const [rows, condition] = values;
    if (rows?.kind !== 'name' || values.length > 2) throw wrongUse('count');
    return result(integer, `count(${lines(rows.name, condition, context).cel})`);
  },
  interest(values, context) {
    const [amount, rate, from, to, base] = values;
    const days = base?.kind === 'number' && (base.text === '360' || base.text === '365');
    if (!rate || !days || values.length !== 5) throw wrongUse('interest');
    const dated = rate.kind === 'name' && context.scope.word(rate.name)?.origin === 'parameter';
    const of = number(amount, context, 'interest');
    const at = number(rate, context, 'interest');
    const years = [day(from, context, 'interest').cel, day(to, context, 'interest').cel, `dec("${base.text}")`];
    const each = dated ? at.cel.replace(/^[fr]\[/, 'rates[') : at.cel;
    return result({ type: 'money', origin: 'fact' }, `interest(${[of.cel, each, ...years].join(', ')})`);
  },
};
