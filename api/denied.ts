import type { Refusal } from '../model/case.ts';
import { type RefusalCode, sayRefusal } from '../model/text/refusals.ts';

/** Every refusal of the API: two sentences for a person, a status for the machine, nothing about the inside. */
export class Denied extends Error {
  readonly code: RefusalCode;
  readonly detail: Refusal['detail'];
  constructor(code: RefusalCode, detail: Refusal['detail'] = {}) {
    super(code);
    this.name = 'Denied';
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return statuses[this.code] ?? 422;
  }

  get body(): { code: string; sentence_zh: string; sentence_en: string; where?: string } {
    const { zh, en } = sayRefusal(this.code, this.detail);
    const where = this.detail.where ?? this.detail.word ?? first(this.detail.words);
    return { code: this.code, sentence_zh: zh, sentence_en: en, ...(typeof where === 'string' && { where }) };
  }
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

const statuses: { [code in RefusalCode]?: number } = {
  'sign-in': 401,
  resting: 429,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  gone: 409,
  taken: 409,
  stale: 409,
  closed: 409,
  'no-task': 409,
  'not-meant': 403,
  only: 403,
  person: 403,
  same: 403,
  'not-filed-here': 403,
  'not-held': 409,
  'change-state': 409,
  approver: 403,
  invalid: 400,
  'too-many': 429,
  'too-large': 413,
  busy: 503,
  received: 503,
  'other-command': 409,
  broken: 500,
  'no-rehearsals': 503,
};

/** What a case or the desk refuses, with the names of the persons it speaks of. */
export function deniedBy(refusal: Refusal, names: Map<string, string>): Denied {
  const person = refusal.detail.person;
  const name = typeof person === 'string' ? names.get(person) : undefined;
  return new Denied(refusal.code, { ...refusal.detail, ...(name && { name }) });
}
