import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { loadDefinitions } from '../../compiler/load.ts';
import type { Procedure } from '../../compiler/procedure.ts';
import { readTree } from '../tree.ts';
import { diagram } from './diagram.ts';
import { graphOf } from './graph.ts';

const definitions = loadDefinitions(readTree(new URL('../../definitions', import.meta.url).pathname));
const procedure = (id: string) => compile(definitions, id, { on: '2026-03-02' })?.procedure as Procedure;
const edges = (id: string) => graphOf(procedure(id)).edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`);

test('every departure has its arrow, of its own kind', () => {
  expect(edges('xingan.emergency-transfer-makeup')).toEqual(
    expect.arrayContaining(['/start next 申请', '申请 late 逾期未补办', '决定 or 不予同意', '决定 next 同意']),
  );
});

test('branches join, and a step with a condition may be passed over', () => {
  expect(edges('xingan.mispayment-recovery')).toEqual(
    expect.arrayContaining([
      '责令 next 追回',
      '责令 next 通报',
      '追回 next 处理',
      '处理 next 移送',
      '处理 next 已处理',
    ]),
  );
});

test('the drawing is one SVG with every name, the same each time, and nothing that runs', async () => {
  const [once, again] = [await diagram(procedure('xingan.enrollment')), await diagram(procedure('xingan.enrollment'))];
  expect(once).toBe(again);
  for (const name of ['申请', '初审', '录入申报', '复核', '已参保', '不予参保'])
    expect(once).toContain(`>${name}</text>`);
  expect(once).not.toMatch(/<script|href=|on[a-z]+=/);
});
