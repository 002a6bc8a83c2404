import { Environment } from '@marcbachmann/cel-js';
import { EvaluationFault, type WordTypes } from '../model/expression.ts';
import { Num, num, roundTo } from '../model/money.ts';
import type { ISODate } from '../model/value.ts';
import { addDays, ageOn, dayOf, daysBetween } from './dates.ts';
import { FactMap, Rate, RateMap, Region } from './facts.ts';

/** Bounds of the profile: no expression of a definition comes near them, no text from outside gets past them. */
const limits = { maxAstNodes: 400, maxDepth: 40, maxListElements: 60, maxMapEntries: 0, maxCallArguments: 9 };
/** `interest` walks day by day; a century is more than any claim. */
const longestInterest = 36_525;

const sync = { async: false };

function arithmetic(detail: string): never {
  throw new EvaluationFault({ code: 'arithmetic', word: '', detail });
}

function extreme<T>(values: T[], before: (a: T, b: T) => boolean): T {
  const [first, ...rest] = values;
  if (first === undefined) return arithmetic('of nothing');
  return rest.reduce((best, value) => (before(value, best) ? value : best), first);
}
const least = (values: Num[]) => extreme(values, (a, b) => a.lt(b));
const greatest = (values: Num[]) => extreme(values, (a, b) => a.gt(b));
const earliest = (values: string[]) => extreme(values, (a, b) => a < b);
const latest = (values: string[]) => extreme(values, (a, b) => a > b);

/** Simple interest: every day from `from` up to, but without, `to`, at that day's rate, divided by the base. */
function interest(amount: Num, rate: (day: ISODate) => Num, from: ISODate, to: ISODate, base: Num): Num {
  const length = daysBetween(from, to);
  if (length < 0) return arithmetic('to before from');
  if (length > longestInterest) return arithmetic('more than a century');
  if (!base.eq(360) && !base.eq(365)) return arithmetic('base is neither 360 nor 365');
  let rates = new Num(0);
  for (let day = 0; day < length; day++) rates = rates.plus(rate(addDays(from, day)));
  return amount.times(rates).div(base);
}

function registerOperators(environment: Environment): void {
  environment
    .registerOperator('Decimal + Decimal', (a: Num, b: Num) => a.plus(b))
    .registerOperator('Decimal - Decimal', (a: Num, b: Num) => a.minus(b))
    .registerOperator('Decimal * Decimal', (a: Num, b: Num) => a.times(b))
    .registerOperator('Decimal / Decimal', (a: Num, b: Num) => (b.isZero() ? arithmetic('division by 0') : a.div(b)))
    .registerOperator('-Decimal', (a: Num) => a.neg())
    .registerOperator('Decimal == Decimal', (a: Num, b: Num) => a.eq(b))
    .registerOperator('Decimal < Decimal', (a: Num, b: Num) => a.lt(b))
    .registerOperator('Decimal <= Decimal', (a: Num, b: Num) => a.lte(b))
    .registerOperator('Decimal > Decimal', (a: Num, b: Num) => a.gt(b))
    .registerOperator('Decimal >= Decimal', (a: Num, b: Num) => a.gte(b));
}

function registerFunctions(environment: Environment): void {
  const define = (signature: string, handler: (...values: never[]) => unknown) =>
    environment.registerFunction(signature, handler, sync);
  define('dec(string): Decimal', (text: string) => num(text));
  define('year(string): string', (date: string) => dayOf(date).slice(0, 4));
  define('month(string): string', (date: string) => dayOf(date).slice(0, 7));
  define('day(string): string', (time: string) => dayOf(time));
  define('round(Decimal, Region): Decimal', (value: Num, region: Region) => roundTo(value, region.scope.round));
  define('age(string, string): Decimal', (birth: string, day: string) => new Num(ageOn(birth, day)));
  define('days(string, string): Decimal', (from: string, to: string) => new Num(daysBetween(from, to)));
  define('sum(list<Decimal>): Decimal', (values: Num[]) =>
    values.reduce((total, value) => total.plus(value), new Num(0)),
  );
  define('count(list): Decimal', (lines: FactMap[]) => new Num(lines.length));
  define('interest(Decimal, Rate, string, string, Decimal): Decimal', (a: Num, r: Rate, f: string, t: string, b: Num) =>
    interest(a, (day) => num(r.scope.rate(r.parameter, day)), f, t, b),
  );
  define(
    'interest(Decimal, Decimal, string, string, Decimal): Decimal',
    (a: Num, r: Num, f: string, t: string, b: Num) => interest(a, () => r, f, t, b),
  );
  define('min(list<Decimal>): Decimal', least);
  define('max(list<Decimal>): Decimal', greatest);
  define('min(list<string>): string', earliest);
  define('max(list<string>): string', latest);
}

function library(): Environment {
  const environment = new Environment({ limits })
    .registerType('Decimal', { ctor: Num })
    .registerType('Rate', { ctor: Rate })
    .registerType('Region', { ctor: Region })
    .registerVariable('region', 'Region');
  registerOperators(environment);
  registerFunctions(environment);
  return environment;
}

const base = library();

/** Runs expressions: what `f` and its lines hold is known when they are read, and its type is checked then. */
export const running: Environment = base
  .clone({ homogeneousAggregateLiterals: false })
  .registerType('Facts', { ctor: FactMap })
  .registerType('Rates', { ctor: RateMap })
  .registerVariable('f', 'Facts')
  .registerVariable('rates', 'Rates');

function celTypes(words: WordTypes, environment: Environment, prefix: string): { [word: string]: string } {
  return Object.fromEntries(
    Object.entries(words).map(([word, of], index) => {
      if (of.type === 'rows') {
        const line = `${prefix}${index}`;
        environment.registerType(line, { fields: { ...celTypes(of.columns, environment, line) } });
        return [word, `list<${line}>`];
      }
      if (of.type === 'money' || of.type === 'rate' || of.type === 'integer') return [word, 'Decimal'];
      return [word, of.type === 'yesNo' ? 'bool' : 'string'];
    }),
  );
}

/** Types an expression against the words it may read; it is never run with this. Every word but rows may be a dated rate. */
export function typing(words: WordTypes): Environment {
  const environment = base.clone();
  const fields = celTypes(words, environment, 'Line');
  const rates = Object.fromEntries(Object.keys(words).map((word) => [word, 'Rate']));
  return environment
    .registerType('Facts', { fields })
    .registerType('Rates', { fields: rates })
    .registerVariable('f', 'Facts')
    .registerVariable('rates', 'Rates');
}
