import { expect, test } from 'vitest';
import { holds, type SheetRow, withoutRow, withRow } from './sheet.ts';

const row: SheetRow = {
  paymentId: '0b54f9f0-0000-4000-8000-000000000001',
  number: '川退〔2026〕0001',
  payee: '李某',
  account: '6222020000000000001',
  amount: '380.00',
  at: '2026-04-01T02:00:00.000Z',
};

test('a sheet begins with its head and holds each order once', () => {
  const sheet = withRow('', row);
  expect(sheet.split('\r\n')).toHaveLength(3);
  expect(sheet.startsWith('\uFEFF"指令 Order"')).toBe(true);
  expect(withRow(sheet, row)).toBe(sheet);
  expect(withRow(sheet, { ...row, paymentId: 'other' }).split('\r\n')).toHaveLength(4);
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['6222020000000000001', `"'6222020000000000001"`],
  ['say "yes", no', '"say ""yes"", no"'],
])('a payee %s stays text in a spreadsheet', (payee, cell) => {
  expect(withRow('', { ...row, payee })).toContain(cell);
});

test('an order that is taken back leaves the others as they were, also after a payee of two lines', () => {
  const other = { ...row, paymentId: '0b54f9f0-0000-4000-8000-000000000002', payee: '李某\r\n代领' };
  const sheet = withRow(withRow('', other), row);
  expect(withoutRow(sheet, other.paymentId)).toBe(withRow('', row));
  expect(withoutRow(sheet, row.paymentId)).toBe(withRow('', other));
  expect(withoutRow(sheet, 'none')).toBe(sheet);
  expect(holds(withoutRow(sheet, row.paymentId), row.paymentId)).toBe(false);
});
