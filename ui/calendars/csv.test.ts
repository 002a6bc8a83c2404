import { expect, test } from 'vitest';
import { cell } from './csv.ts';

test.each([
  ['高某', '"高某"'],
  ['他说"好"', '"他说""好"""'],
  ['=1+1', `"'=1+1"`],
  ['-5', `"'-5"`],
  ['', '""'],
])('%s in a spreadsheet is text', (text, written) => {
  expect(cell(text)).toBe(written);
});
