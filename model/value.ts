/**
 * The values that facts, forms, tables and registers hold. All are JSON; none is a float.
 */

/** A calendar day, `YYYY-MM-DD`, at +08:00. */
export type ISODate = string;
/** An instant, ISO 8601 with offset or `Z`. In a case's state always UTC with milliseconds. */
export type Instant = string;
/** A decimal as text, `3680.00`; never a JavaScript number. Money in yuan; a rate as a fraction (`0.4` = 40 %). */
export type Decimal = string;

/** One line of a `rows` field: column word → value. */
export type Row = { [column: string]: Value };

/**
 * The value of a fact, by the type of its word: text, choice, date (`YYYY-MM-DD`), month (`YYYY-MM`), year (`YYYY`),
 * instant, money and rate are strings; 整数 a JSON integer; 是否 a boolean; rows a list.
 */
export type Value = string | number | boolean | Row[];

/** Facts of a case: word → value. A word that is absent is missing, never false or zero. */
export type Facts = { [word: string]: Value };

/** The types a word can have (`language.md` 5), by their neutral names; the Chinese and English names are in `model/text`. */
export type WordType =
  | 'text'
  | 'longText'
  | 'date'
  | 'time'
  | 'year'
  | 'month'
  | 'money'
  | 'rate'
  | 'integer'
  | 'yesNo'
  | 'idNumber'
  | 'phone'
  | 'area'
  | 'body'
  | 'person'
  | 'staff'
  | 'file'
  | 'bankAccount'
  | 'choice'
  | 'rows';
