import { expect, test } from 'vitest';
import { inbox, signin, supervise } from './search.ts';

test.each([
  [
    { view: 'pool', step: '复核', page: 2 },
    { view: 'pool', step: '复核', page: 2 },
  ],
  [{ view: 'nonsense', page: 0, procedure: 7 }, {}],
  [{ page: '3' }, {}],
])('the inbox address %j is read as %j', (raw, read) => {
  expect(inbox(raw)).toEqual({
    procedure: undefined,
    step: undefined,
    view: undefined,
    page: undefined,
    why: undefined,
    ...read,
  });
});

test.each([
  ['/live/inbox?view=pool', '/live/inbox?view=pool'],
  ['//elsewhere.example/', undefined],
  ['https://elsewhere.example/', undefined],
])('after signing in %s leads to %s', (to, led) => {
  expect(signin({ to }).to).toBe(led);
});

test('the board has three states', () => {
  expect(supervise({ state: 'soon' }).state).toBe('soon');
  expect(supervise({ state: 'late' }).state).toBeUndefined();
});
