import { expect, test } from 'vitest';
import { openedCaseId } from './case-id.ts';

const opener = '6f0a7f2e-3f0e-4b8e-9d37-0a8c2f3a1b4c';

test('the id of an opened case is a UUID that follows from opener and effect', () => {
  expect(openedCaseId(opener, '7:1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(openedCaseId(opener, '7:1')).toBe(openedCaseId(opener, '7:1'));
  expect(openedCaseId(opener, '7:1')).not.toBe(openedCaseId(opener, '7:2'));
});
