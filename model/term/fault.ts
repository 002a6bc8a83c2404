export type TermFaultCode =
  | 'json' // not JSON, or not an object
  | 'form' // none of the forms, or more than one
  | 'key' // unknown key, or one that has no meaning in this form
  | 'amount' // not a number > 0 with a unit
  | 'anchor' // not an anchor, or hours counted from a date
  | 'roll' // roll missing, needless or impossible
  | 'value' // a wrong value of another key
  | 'source' // the quoted words and the unit do not go together
  | 'given' // an instant, date or setting that cannot be read
  | 'cycle' // a deadline that depends on itself
  | 'range' // beyond year 9999
  | 'calendar'; // the calendar cannot be read

/** A term that cannot be reckoned as written. `sentence` says why and what to type, Chinese first. */
export class TermFault extends Error {
  readonly code: TermFaultCode;
  readonly sentence: string;

  constructor(code: TermFaultCode, zh: string, en: string) {
    super(`${zh} / ${en}`);
    this.name = 'TermFault';
    this.code = code;
    this.sentence = `${zh} / ${en}`;
  }
}
