import { expect, it } from 'vitest';
import { isNewEnough, isUsable } from './version.mjs';

it.each([
  ['temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', true],
  ['temporal version 1.10.0 (Server 1.33.0, UI 2.60.0)', true],
  ['temporal version 2.0.0', true],
  ['temporal version 1.8.2 (Server 1.31.2, UI 2.50.0)', false],
  ['temporal version 0.13.2', false],
  ['command not found', false],
])('%s: %s', (says, usable) => {
  expect(isNewEnough(says)).toBe(usable);
});

it('a command that is not there cannot be used', async () => {
  expect(await isUsable('/nowhere/temporal')).toBe(false);
});
