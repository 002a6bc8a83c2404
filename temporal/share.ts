import { createHash } from 'node:crypto';

/** The server takes keys of so many bytes. */
const LONGEST = 64;

/**
 * Where more has come up than the worker can take, the server hands out work by turns among these keys: a storm of one
 * procedure (all enrolments end with 30 April) then takes its turn with the others instead of the whole queue.
 */
export function shareOf(procedure: string): { fairnessKey: string } {
  const fits = Buffer.byteLength(procedure) <= LONGEST;
  return { fairnessKey: fits ? procedure : createHash('sha256').update(procedure).digest('hex') };
}
