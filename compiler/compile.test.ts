import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import type { SourceTree } from './definitions.ts';
import { canonical, hashOf } from './hash.ts';
import { loadDefinitions } from './load.ts';
import { smallTree } from './small-tree.ts';

const on = '2026-03-02';
const root = new URL('../definitions/', import.meta.url);
const shipped: SourceTree = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
);
const plan = (tree: SourceTree, id: string) => compile(loadDefinitions(tree), id, { on })?.plan;

test('canonical JSON sorts keys and leaves absent ones out', () => {
  expect(canonical({ b: [1, { d: 'x', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"x"}]}');
  expect(hashOf('abc')).toBe(hashOf('abc'));
  expect(hashOf('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126'); // SHA-256 of `""`
});

test('the same text has the same hash, whatever the order of the files', () => {
  const backwards = Object.fromEntries(Object.entries(smallTree).reverse());
  const [one, two] = [smallTree, backwards].map(
    (tree) => compile(loadDefinitions(tree), 'jia/yi.filing', { on })?.hash,
  );
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(two).toBe(one);
});

describe('a small plan', () => {
  const [filing, city] = [plan(smallTree, 'jia.filing'), plan(smallTree, 'jia/yi.filing')];
  test('writes the defaults out', () => {
    expect(filing?.name).toBe('【姓名】甲省备案');
    expect(filing?.inbox).toEqual(['姓名', '身份证号', '参保地']);
    expect(filing?.steps[1]?.promise?.variants[0]?.spec).toEqual({
      within: '10 working days',
      of: 'event.审核_开始',
      count_from: 'next_day',
    });
    expect(filing?.steps[1]?.alerts).toEqual([
      { when: 'before', amount: '1个工作日', to: '经办人' },
      { when: 'due', to: '负责人' },
    ]);
    expect(filing?.steps[0]?.alerts).toEqual([
      { when: 'before', amount: '1个工作日', to: '经办人' },
      { when: 'due', to: '负责人' },
    ]);
  });
  test('及时 carries no date, the promise does', () => {
    expect(filing?.steps[1]?.term).toMatchObject({ promptly: true, variants: [] });
  });
  test('knows every word, role, paper and register that it names', () => {
    expect(Object.keys(filing?.fields ?? {}).sort()).toEqual(
      ['参保地', '姓名', '停待遇', '类别', '理由', '身份证号'].sort(),
    );
    expect(filing?.roles).toEqual({
      申请人本人: { outside: true },
      经办机构: { units: '县级经办机构', at: ['参保地'] },
    });
    expect(filing?.steps[1]?.records[0]).toMatchObject({ register: '参保人员', word: '停待遇', is: { value: '否' } });
    expect(filing?.papers.学生证).toEqual({ wording: '原件' });
  });
  test('of the city holds what the city changes, and the rest', () => {
    expect(city?.steps.map(({ name }) => name)).toEqual(['申请', '审核', '复审']);
    expect(city?.steps[1]?.promise?.sentence).toBe('3个工作日内');
    expect(city?.steps[2]?.other).toEqual(['审核']);
  });
});

describe('the shipped definitions', () => {
  const definitions = loadDefinitions(shipped);
  const ids = [...new Set(definitions.procedures.map(({ id }) => id)), 'sichuan/mianyang-demo.transfer-approval'];
  test.each(ids)('%s compiles without an error', (id) => {
    const compiled = compile(definitions, id, { on });
    expect(compiled?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compiled?.plan !== undefined || (compiled?.awaiting.length ?? 0) > 0).toBe(true);
  });
  test('the province leaves days and consequence to its cities', () => {
    expect(compile(definitions, 'sichuan.transfer-approval', { on })?.awaiting).toEqual([
      '转院补办期限',
      '转院补办逾期后果',
    ]);
  });
  test('a scenario may give a parameter a value', () => {
    const parameters = { 转院补办期限: '3个工作日内', 转院补办逾期后果: '不予支付' };
    const compiled = compile(definitions, 'sichuan.transfer-approval', { on, parameters });
    const step = compiled?.plan?.steps.find(({ name }) => name === '补办备案');
    expect(step?.term?.variants[0]?.spec).toEqual({
      within: '3 working days',
      of: 'date.转院日期',
      count_from: 'next_day',
    });
  });
  test("the region's signers are those of every step of the role, and a city may add one", () => {
    const refund = compile(definitions, 'sichuan/mianyang-demo.refund', { on })?.plan;
    const lines = refund?.steps.find(({ name }) => name === '审核')?.signs;
    expect(lines?.map(({ name, roles }) => [name, roles])).toEqual([
      ['经办人', ['经办机构·经办人']],
      ['复核人', ['经办机构·复核人']],
      ['审批人', ['经办机构·审批人']],
      ['分管领导', ['经办机构·分管领导']],
    ]);
    expect(lines?.at(-1)?.when?.source).toBe('退费金额 > 1000');
  });
  test('a supplement stops the counted terms of its step and of the case', () => {
    const refund = compile(definitions, 'sichuan/mianyang-demo.refund', { on })?.plan;
    const stops = [{ on: 'event.受理_补正', until: 'event.受理_已补正' }];
    expect(refund?.promise?.variants[0]?.spec).toMatchObject({ clock: { stops } });
    expect(refund?.steps.find(({ name }) => name === '受理')?.promise?.variants[0]?.spec).toMatchObject({
      clock: { stops },
    });
  });
});
