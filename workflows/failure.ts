import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { EffectFailure } from '../model/case.ts';
import { WIRE } from '../model/command.ts';

/** The part of an activity's failure that is a person's business. The rest stands in the history and in the worker's log. */
export function becauseOf(error: unknown): EffectFailure {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type === WIRE.notInForce ? 'not-in-force' : 'unavailable';
}
