import { expect, test } from 'vitest';
import { fits } from '../clerk/file/ProcedureChoice.tsx';
import { ownFile } from './EffectiveText.tsx';

test.each([
  ['xingan.enrollment', 'xingan/enrollment.yaml'],
  ['sichuan/mianyang-demo.refund', 'sichuan/mianyang-demo/refund.yaml'],
])('the own file of %s is %s', (id, file) => {
  expect(ownFile(id)).toBe(file);
});

const row = {
  id: 'xingan.transfer-approval',
  title: '转院审批',
  title_en: 'Transfer approval',
  region: { id: 'xingan', title: '兴安盟' },
  version: '2008-07-13',
  hash: '',
  kind: 'case',
  steps: 3,
  terms: 1,
  cites: 2,
  mayFile: true,
};

test.each([
  ['', true],
  ['转院', true],
  ['兴安 转院', true],
  ['transfer', true],
  ['退费', false],
])('the words %j find it: %s', (words, found) => {
  expect(fits(row, words)).toBe(found);
});
