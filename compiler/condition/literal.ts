import { type Language, reserved } from '../../model/language/reserved.ts';
import { decimalText, num } from '../../model/money.ts';
import type { Value } from '../../model/value.ts';
import type { Word } from './words.ts';

/** A number as written, `1000`, `0.35%`, as a decimal; nothing for other text. */
export function decimalOf(text: string): string | undefined {
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  if (percent !== undefined) return decimalText(num(percent).div(100));
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

/** The type of a number as written: `90%` is a rate, `60` a whole number of any kind, `0.5` an amount or rate. */
export function numberWord(text: string): Word {
  if (text.endsWith('%')) return { type: 'rate', origin: 'fact' };
  return text.includes('.')
    ? { type: 'money', open: true, origin: 'fact' }
    : { type: 'integer', open: true, origin: 'fact' };
}

/**
 * The value of a table's leaf or of a parameter, with its type: `60`, `90%`, `2026-03-01`, 是; anything else is text. A whole
 * number is a JSON integer, every other number a decimal text.
 */
export function readLiteral(text: string, language: Language): { word: Word; value: Value } {
  const names = reserved(language);
  if (text === names.yes || text === names.no)
    return { word: { type: 'yesNo', origin: 'fact' }, value: text === names.yes };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { word: { type: 'date', origin: 'fact' }, value: text };
  const decimal = decimalOf(text);
  if (decimal === undefined) return { word: { type: 'text', origin: 'fact' }, value: text };
  const word = numberWord(text);
  return { word, value: word.type === 'integer' ? Number(decimal) : decimal };
}
