import { RetryState } from '@temporalio/common';
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { expect, test } from 'vitest';
import { becauseOf } from './failure.ts';

const given = (cause: Error) =>
  new ActivityFailure('given up', 'deliverLetter', '1', RetryState.MAXIMUM_ATTEMPTS_REACHED, '', cause);

test.each([
  [
    'a place that cannot be written to',
    given(ApplicationFailure.retryable('EEXIST: /srv/letters', 'Error')),
    'unavailable',
  ],
  ['a fault without a type', given(new Error('?')), 'unavailable'],
  ['no procedure on that day', given(ApplicationFailure.nonRetryable('x', 'NotInForce')), 'not-in-force'],
  ['the same, out of a history', ApplicationFailure.nonRetryable('x', 'NotInForce'), 'not-in-force'],
])('%s', (_, error, because) => {
  expect(becauseOf(error)).toBe(because);
});
