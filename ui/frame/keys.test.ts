import { expect, test } from 'vitest';
import { nameOf } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  [{ ...plain, key: 'j', code: 'KeyJ' }, 'j'],
  [{ ...plain, key: 'Process', code: 'KeyJ' }, 'j'],
  [{ ...plain, key: 'J', code: 'KeyJ', shiftKey: true }, 'shift+j'],
  [{ ...plain, key: '?', code: 'Slash', shiftKey: true }, '?'],
  [{ ...plain, key: 'Enter', code: 'Enter', ctrlKey: true }, 'ctrl+enter'],
  [{ ...plain, key: 'Enter', code: 'Enter', ctrlKey: true, shiftKey: true }, 'ctrl+shift+enter'],
  [{ ...plain, key: 'Enter', code: 'Enter', metaKey: true }, 'ctrl+enter'],
])('%j is %s', (event, name) => {
  expect(nameOf(event)).toBe(name);
});
