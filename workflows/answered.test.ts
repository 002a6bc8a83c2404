import { expect, test } from 'vitest';
import { Answered } from './answered.ts';

const answer = (seq: number) => ({ caseId: 'c', seq });

test('recent answers are kept and carried over, the oldest go', () => {
  const answered = new Answered({ first: JSON.stringify(answer(1)) });
  for (let seq = 2; seq <= 201; seq += 1) answered.remember(`command ${seq}`, answer(seq));
  expect(answered.get('first')).toBeUndefined();
  expect(answered.get('command 2')).toEqual(answer(2));
  const carried = new Answered(answered.toJSON());
  expect(carried.get('command 201')).toEqual(answer(201));
  expect(Object.keys(carried.toJSON())).toHaveLength(200);
});
