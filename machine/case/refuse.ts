import type { Refusal } from '../../model/case.ts';
import { EvaluationFault } from '../../model/expression.ts';
import { TermFault } from '../../model/term/fault.ts';

/** Thrown where an event cannot be taken; caught at the border, so that the state of the case stays as it was. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: Refusal['code'], detail: Refusal['detail'] = {}) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.name = 'Refused';
    this.refusal = { code, detail };
  }
}

/** The refusal that an error stands for; anything else is a fault of the program and goes on up. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof EvaluationFault) {
    const { code, word, detail } = error.fault;
    return { code: 'evaluation', detail: { word, fault: code, ...(detail !== undefined && { detail }) } };
  }
  if (error instanceof TermFault) return { code: 'evaluation', detail: { word: error.sentence, fault: error.code } };
  throw error;
}
