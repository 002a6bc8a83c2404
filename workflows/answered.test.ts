import { expect, test } from 'vitest';
import { Answered } from './answered.ts';

const answer = (seq: number) => ({ caseId: 'c', seq });

test('recent answers are kept and carried over, the oldest go', () => {
  const answered = new Answered({ first: JSON.stringify(answer(1)) });
  for (let seq = 2; seq <= 201; seq += 1) answered.remember({ commandId: `command ${seq}` }, answer(seq));
  expect(answered.get('first')).toBeUndefined();
  expect(answered.get('command 2')).toEqual(answer(2));
  const carried = new Answered(answered.toJSON());
  expect(carried.get('command 201')).toEqual(answer(201));
  expect(Object.keys(carried.toJSON())).toHaveLength(200);
});

test.each([
  ['the same command', 'one', 'a', false],
  ['another one under its id', 'one', 'b', true],
  ['one whose sender says no print', 'one', undefined, true],
  ['an id that was never answered', 'two', 'b', false],
  ['an answer from before there were prints', 'old', 'b', false],
])('%s', (_what, commandId, body, other) => {
  const answered = new Answered({ old: JSON.stringify(answer(1)) });
  answered.remember({ commandId: 'one', body: 'a' }, answer(2));
  const said = { commandId, ...(body && { body }) };
  expect(answered.isOther(said)).toBe(other);
  expect(new Answered(answered.toJSON()).isOther(said)).toBe(other);
});
