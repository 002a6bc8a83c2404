import { expect, test } from 'vitest';
import { projection } from '../tests/steps.ts';
import { Tried } from './tried.ts';

const { state } = projection({ caseId: 'c' });
const applied = { ok: false as const, refusal: { code: 'label' as const, detail: {} } };

test.each([
  ['the same command on the same state', 'a', state, applied],
  ['another command', 'b', state, undefined],
  ['no command', undefined, state, undefined],
  ['a state that has changed', 'a', { ...state }, undefined],
])('%s', (_what, command, now, found) => {
  const tried = new Tried();
  tried.keep('a', state, applied);
  expect(tried.take(command, now)).toBe(found);
  expect(tried.take('a', state)).toBeUndefined();
});

test('on replay nothing was tried', () => {
  expect(new Tried().take('a', state)).toBeUndefined();
  expect(new Tried().take(undefined, state)).toBeUndefined();
});
