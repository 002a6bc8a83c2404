import { expect, test } from 'vitest';
import { nameOf } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  [{ ...plain, key: 'j', code: 'KeyJ' }, 'j'],
  [{ ...plain, key: 'Process', code: 'KeyJ' }, 'j'],
  [{ ...plain, key: 'J', code: 'KeyJ', shiftKey: true }, 'Shift+j'],
  [{ ...plain, key: '?', code: 'Slash', shiftKey: true }, '?'],
  [{ ...plain, key: 'Enter', code: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
  [{ ...plain, key: 'Enter', code: 'Enter', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Enter'],
  [{ ...plain, key: 'Enter', code: 'Enter', metaKey: true }, 'Ctrl+Enter'],
])('%j is %s', (event, name) => {
  expect(nameOf(event)).toBe(name);
});
