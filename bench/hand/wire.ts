import type { Facts, Instant } from '../../model/value.ts';

/** The hand-written workflow's own names and shapes. */
export const HAND = { workflow: 'handWritten', act: 'act', taskQueue: 'bench-hand' } as const;

/** The two tasks after the filing, and who may do them. */
export const STEPS = ['医院意见', '决定'] as const;
/** Working time of each, ms: three days. */
export const LIMIT = 3 * 86_400_000;

export interface HandInput {
  caseId: string;
  number: string;
}
export interface HandCommand {
  commandId: string;
  /** `申请` files the case. */
  step: string;
  person: string;
  unit: string;
  facts: Facts;
  at: Instant;
}
