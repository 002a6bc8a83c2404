import { reserved } from '../../model/language/reserved.ts';
import { callOf } from './functions.ts';
import { coarser, isNumber, isProper, isTemporal, isText, product, quotient, sameKind, type Typed } from './kinds.ts';
import { decimalOf, numberWord } from './literal.ts';
import { Misfit, unfit, unknownChoice, unknownWord } from './misfit.ts';
import { nearest } from './nearest.ts';
import type { Arithmetic, Comparison, Term } from './parse.ts';
import type { Word, WordScope } from './words.ts';

/** Where a condition stands: the words of the case, and within the lines of a rows word also its columns. */
export interface Context {
  scope: WordScope;
  /** Within the condition of `count` or `sum`: the columns, looked for before the words of the case. */
  line?: Map<string, Word>;
  /** Words of the case that were read so far. */
  reads: Set<string>;
}

export const text = (value: string) => JSON.stringify(value);
const at = (typed: Typed, level: number) => (typed.level > level ? `(${typed.cel})` : typed.cel);

/** A name as a word, with the CEL that reads it; nothing if there is no such word. */
export function wordOf(name: string, { scope, line, reads }: Context): Typed | undefined {
  const names = reserved(scope.language);
  if (name === names.yes || name === names.no) {
    return { type: 'yesNo', origin: 'builtin', cel: String(name === names.yes), level: 0 };
  }
  const column = line?.get(name);
  const word = column ?? scope.word(name);
  if (!word) return undefined;
  if (!column) reads.add(name);
  return { ...word, cel: `${line ? 'r' : 'f'}[${text(name)}]`, level: 0 };
}

/** Types a term and lowers it to CEL. Throws `Misfit`. */
export function typed(term: Term, context: Context): Typed {
  switch (term.kind) {
    case 'number':
      return { ...numberWord(term.text), cel: `dec("${decimalOf(term.text)}")`, level: 0 };
    case 'day':
      return { type: term.text.length === 7 ? 'month' : 'date', origin: 'fact', cel: text(term.text), level: 0 };
    case 'name': {
      const word = wordOf(term.name, context);
      if (!word) throw unknownWord(term.name, [...(context.line?.keys() ?? []), ...context.scope.names()]);
      return word;
    }
    case 'column':
      throw new Misfit(
        'type',
        [`「${term.rows}.${term.column}」是一栏，不是一个值`, '写在 sum、count、min、max 里'],
        [`“${term.rows}.${term.column}” is a column, not a value`, 'put it into sum, count, min or max'],
      );
    case 'minus':
      return negative(typed(term.of, context));
    case 'not':
      return { ...truth(term.of, context), cel: `!${at(truth(term.of, context), 0)}`, level: 0 };
    case 'both':
    case 'either':
      return joined(term.kind, truth(term.left, context), truth(term.right, context));
    case 'compare':
      return compared(term.sign, ...pair(term.left, term.right, context));
    case 'arithmetic':
      return calculated(term.sign, typed(term.left, context), typed(term.right, context));
    case 'in':
      return member(term.left, term.items, context);
    case 'call':
      return callOf(term.name, term.values, context);
  }
}

/** A term that must be true or false. */
export function truth(term: Term, context: Context): Typed {
  const found = typed(term, context);
  if (found.type === 'yesNo') return found;
  throw new Misfit(
    'type',
    ['这里要一个条件（是或否），写的却是一个值', '写成比较，例如 金额 > 0'],
    ['a condition (yes or no) is needed here, not a value', 'write a comparison, such as amount > 0'],
  );
}

function negative(of: Typed): Typed {
  if (!isNumber(of)) throw unfit('-', of.type, of.type);
  return { ...of, cel: `-${at(of, 0)}`, level: 0 };
}

function joined(kind: 'both' | 'either', left: Typed, right: Typed): Typed {
  const [sign, level] = kind === 'both' ? ['&&', 4] : ['||', 5];
  return {
    type: 'yesNo',
    origin: 'fact',
    cel: `${at(left, level as number)} ${sign} ${at(right, (level as number) - 1)}`,
    level: level as number,
  };
}

/** Both sides of a comparison: a name that is no word is a choice or a proper name of the other side. */
function pair(left: Term, right: Term, context: Context): [Typed, Typed] {
  const [a, b] = [side(left, context), side(right, context)];
  if (right.kind === 'name' && a && (!b || a.choices?.includes(right.name)))
    return [a, literal(right.name, a, context)];
  if (left.kind === 'name' && b && (!a || b.choices?.includes(left.name))) return [literal(left.name, b, context), b];
  if (a?.type === 'year' && right.kind === 'number' && /^\d{4}$/.test(right.text)) return [a, year(right.text)];
  if (b?.type === 'year' && left.kind === 'number' && /^\d{4}$/.test(left.text)) return [year(left.text), b];
  return [a ?? typed(left, context), b ?? typed(right, context)];
}

function year(digits: string): Typed {
  return { type: 'year', origin: 'fact', cel: text(digits), level: 0 };
}

function side(term: Term, context: Context): Typed | undefined {
  return term.kind === 'name' ? wordOf(term.name, context) : typed(term, context);
}

/** A name beside a word: one of its choices, or the name of a place or body. */
export function literal(name: string, of: Word, context: Context): Typed {
  const found: Typed = { type: of.type, origin: 'fact', cel: text(name), level: 0 };
  if (of.type === 'choice') {
    if (of.choices && !of.choices.includes(name)) throw unknownChoice(name, of.choices);
    return found;
  }
  const names = context.scope.names();
  if (!isProper(of) || nearest(name, names)) throw unknownWord(name, names);
  return found;
}

const relations: { [sign in Comparison]: string } = {
  '=': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function compared(sign: Comparison, a: Typed, b: Typed): Typed {
  const [left, right] = meeting(sign, a, b);
  return { type: 'yesNo', origin: 'fact', cel: `${at(left, 2)} ${relations[sign]} ${at(right, 2)}`, level: 3 };
}

/** Two values in the form in which they can be compared. */
function meeting(sign: Comparison | 'in', a: Typed, b: Typed): [Typed, Typed] {
  if (isNumber(a) && isNumber(b) && sameKind(a, b)) return [a, b];
  if (isTemporal(a) && isTemporal(b)) return coarser(a, b);
  const equality = sign === '=' || sign === '!=' || sign === 'in';
  const same = a.type === b.type && a.type !== 'rows' && a.type !== 'file';
  const texts = isText(a) && isText(b) && (same || a.type === 'text' || b.type === 'text');
  if (equality && (texts || (same && !isNumber(a)))) return [a, b];
  throw unfit(sign, a.type, b.type);
}

function calculated(sign: Arithmetic, a: Typed, b: Typed): Typed {
  if (!isNumber(a) || !isNumber(b)) {
    if (!isTemporal(a) && !isTemporal(b)) throw unfit(sign, a.type, b.type);
    throw new Misfit(
      'type',
      [`日期不能用「${sign}」`, '两日之间的天数写 days(起日, 止日)'],
      [`dates cannot be joined by “${sign}”`, 'the days between two dates are days(from, to)'],
    );
  }
  const word = sign === '*' ? product(a, b) : sign === '/' ? quotient(a, b) : sameKind(a, b);
  if (!word) throw unfit(sign, a.type, b.type);
  const level = sign === '*' || sign === '/' ? 1 : 2;
  const { choices: _, ...kind } = { ...word, choices: undefined };
  return { ...kind, cel: `${at(a, level)} ${sign} ${at(b, level - 1)}`, level };
}

function member(left: Term, items: Term[], context: Context): Typed {
  const pairs = items.map((item) => {
    const [a, b] = pair(left, item, context);
    return meeting('in', a, b);
  });
  const [first] = pairs;
  if (!first || pairs.some(([a]) => a.cel !== first[0].cel)) throw unfit('in', 'text', 'text');
  return {
    type: 'yesNo',
    origin: 'fact',
    cel: `${at(first[0], 2)} in [${pairs.map(([, b]) => b.cel).join(', ')}]`,
    level: 3,
  };
}
