import type { CaseInput } from '../model/ports.ts';
import type { Instant } from '../model/value.ts';
import { ownMoment } from './pace.ts';

/**
 * What the door received before a due instant may reach the case a little after it, and is still in time: boundaries that
 * nobody asked for take effect this much later (as of their own instant). Nothing races with a rehearsal.
 */
const GRACE = { live: 30_000, rehearsal: 0 };

/** The case's own clock: the workflow's, moved by a rehearsal's shift. */
export class CaseClock {
  readonly #grace: number;
  readonly #shift: number;
  /** How long after its grace this case carries a boundary out. */
  readonly #own: (boundary: Instant) => number;

  constructor({ caseId, realm, shift, spread }: Pick<CaseInput, 'caseId' | 'realm' | 'shift' | 'spread'>) {
    this.#grace = GRACE[realm];
    this.#shift = realm === 'rehearsal' ? (shift ?? 0) : 0;
    this.#own = realm === 'rehearsal' ? () => 0 : (boundary) => ownMoment(caseId, boundary, spread);
  }

  now(): Instant {
    return this.#instant(Date.now() + this.#shift);
  }

  /** The instant up to which everything that was received has had the time to arrive. */
  settled(): Instant {
    return this.#instant(Date.now() + this.#shift - this.#grace);
  }

  /** When the alarm for a boundary must ring, by the workflow's clock, in milliseconds. */
  alarm(boundary: Instant): number {
    return Date.parse(boundary) - this.#shift + this.#grace + this.#own(boundary);
  }

  #instant(milliseconds: number): Instant {
    return new Date(milliseconds).toISOString();
  }
}

/** The later of two instants, both in UTC with milliseconds. */
export function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}
