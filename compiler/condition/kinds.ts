import type { WordType } from '../../model/value.ts';
import type { Word } from './words.ts';

/** A part of an expression with its type; `level` is how loosely its CEL text binds (0 stands alone). */
export interface Typed extends Word {
  cel: string;
  level: number;
}

/** Temporal types from coarse to fine: the finer is cut to the coarser one when they meet. */
const temporal: WordType[] = ['year', 'month', 'date', 'time'];
const cuts: { [type in WordType]?: string } = { year: 'year', month: 'month', date: 'day' };
const numeric = new Set<WordType>(['money', 'rate', 'integer']);
const textual = new Set<WordType>([
  ...(['text', 'longText', 'idNumber', 'phone', 'area'] as const),
  ...(['body', 'person', 'staff', 'bankAccount'] as const),
]);

export const isNumber = ({ type }: Word) => numeric.has(type);
export const isTemporal = ({ type }: Word) => temporal.includes(type);
export const isText = ({ type }: Word) => textual.has(type);
/** Types whose values are names of places and bodies: a name that is no word stands for itself. */
export const isProper = ({ type }: Word) => type === 'area' || type === 'body';

/** The type that two numbers share when they are compared, added or subtracted; nothing if they are of different kinds. */
export function sameKind(a: Word, b: Word): Word | undefined {
  if (a.open && b.open) return a.type === 'integer' ? b : a;
  if (a.open) return b.type === 'integer' && a.type !== 'integer' ? undefined : b;
  if (b.open) return a.type === 'integer' && b.type !== 'integer' ? undefined : a;
  return a.type === b.type ? a : undefined;
}

function kind(type: WordType, open?: boolean): Word {
  return open ? { type, open: true, origin: 'fact' } : { type, origin: 'fact' };
}

/** The type of a product; amounts are not multiplied by amounts. */
export function product(a: Word, b: Word): Word | undefined {
  if (a.open && b.open) return kind(a.type === 'integer' ? b.type : a.type, true);
  if (a.open || b.open) {
    const [open, other] = a.open ? [a, b] : [b, a];
    if (other.type !== 'integer') return kind(other.type);
    return kind(open.type === 'integer' ? 'integer' : 'rate', true);
  }
  if (a.type === 'money' && b.type === 'money') return undefined;
  if (a.type === 'money' || b.type === 'money') return kind('money');
  return kind(a.type === 'rate' || b.type === 'rate' ? 'rate' : 'integer');
}

/** The type of a quotient; nothing is divided by an amount but an amount. */
export function quotient(a: Word, b: Word): Word | undefined {
  if (b.type === 'money' && !b.open) return a.type === 'money' ? kind('rate') : undefined;
  if (a.type === 'money' && !a.open) return kind('money');
  return kind('rate', a.open || a.type === 'integer');
}

/** Cuts a date, month or instant to the year, month or day it lies in. */
export function cutTo(type: WordType, of: Typed): Typed | undefined {
  if (of.type === type) return of;
  const cut = cuts[type];
  if (!cut || temporal.indexOf(of.type) <= temporal.indexOf(type)) return undefined;
  return { type, origin: of.origin, cel: `${cut}(${of.cel})`, level: 0 };
}

/** Two times cut to the coarser of the two. */
export function coarser(a: Typed, b: Typed): [Typed, Typed] {
  const type = temporal.indexOf(a.type) < temporal.indexOf(b.type) ? a.type : b.type;
  return [cutTo(type, a) ?? a, cutTo(type, b) ?? b];
}
