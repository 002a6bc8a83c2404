import type { Alert } from './alert.ts';
import type { ClockEntry } from './decision.ts';
import type { Citation } from './plan.ts';
import type { Answer, Given, TermSpec } from './term/spec.ts';
import type { Instant } from './value.ts';

/** A running or settled limit of a case. `key`: `X`, `X_承诺`, `X_补正`, `X_材料`, `X_到`, `件`, `件_承诺`. */
export interface Clock {
  key: string;
  step?: string;
  kind: 'term' | 'promise' | 'supplement' | 'later' | 'wait';
  spec: TermSpec;
  sentence: string;
  cites: Citation[];
  reading?: [string, string];
  alerts: Alert[];
  /** Alerts already given, by index. */
  alerted: number[];
  /** The kernel's answer as of the last change; the derivation is in its trace. */
  answer: Answer;
  /** The `given` that the answer was computed from; with `spec` and the pinned calendar it can be checked by anybody. */
  given: Given;
  /** Hashes of the calendars it goes by, oldest first, where that is not the case's own alone. */
  calendars?: string[];
  state: 'running' | 'suspended' | 'met' | 'expired' | 'dropped';
  /** When it was met or expired. */
  settledAt?: Instant;
  ledger: ClockEntry[];
}
