import type { Amount } from './term/spec.ts';

/** A rung of the ladder of alerts. `to` is a role or a post; 经办人 the holder of the task. */
export interface Alert {
  /** So long before the last day or after it; when the limit runs out. */
  when: 'before' | 'due' | 'late';
  amount?: Amount;
  /** With `before`, instead of an amount: how much of the limit is used then, 1–99 per cent. */
  used?: number;
  to: string;
}
