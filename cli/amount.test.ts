import { expect, test } from 'vitest';
import { run } from './amount.ts';
import { UsageError } from './io.ts';

async function ask(args: string[], input: string[]): Promise<{ code: number; answers: Record<string, unknown>[] }> {
  const out: string[] = [];
  const code = await run(args, {
    out: (line) => out.push(line),
    err: () => {},
    input: async function* () {
      yield* input;
    },
    today: () => '2026-03-02',
  });
  return { code, answers: out.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
const rule = 'chongqing.unapproved-care-adjustment';

test('a rule gives its amounts rounded, the other words as they are, and how each was worked out', async () => {
  const facts = { 合规费用: 10000, 起付线: '800', 报销比例: '40%', 年度限额: 70000, 本年已付: 0 };
  const { code, answers } = await ask([rule], [JSON.stringify({ id: 'a', facts })]);
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    {
      id: 'a',
      amounts: { 适用起付线: '840.00', 基金支付: '3206.00' },
      facts: { 适用比例: '0.35' },
      trace: expect.arrayContaining([
        {
          word: '适用起付线',
          formula: '起付线 * (1 + 起付线提高)',
          from: { 起付线: '800', 起付线提高: '0.05' },
          value: '840',
        },
      ]),
    },
  ]);
});

test('a number keeps its digits: no amount passes through a float', async () => {
  const { answers } = await ask([rule], ['{"facts":{"起付线":123456789012345678.90}}']);
  expect(answers[0]).toMatchObject({ amounts: { 适用起付线: '129629628462962962.85' } });
});

test('what lacks a fact is left out, with the fact that is missing', async () => {
  const { code, answers } = await ask([rule], ['{"facts":{"起付线":0.1}}']);
  expect(code).toBe(0);
  expect(answers[0]).toMatchObject({
    amounts: { 适用起付线: '0.11' },
    facts: {},
    trace: expect.arrayContaining([expect.objectContaining({ word: '适用比例', missing: '报销比例' })]),
  });
});

test('the tables of a procedure', async () => {
  const lines = ['1000', '1000.01', '3000', '5000'].map((amount) => ({
    facts: { 违规支付金额: amount, 参与冒名欺诈: false },
  }));
  const { answers } = await ask(
    ['xingan.mispayment-recovery'],
    lines.map((line) => JSON.stringify(line)),
  );
  expect(answers.map(({ facts }) => (facts as { 档次: string }).档次)).toEqual(['一档', '二档', '二档', '四档']);
});

test.each<[string, string, string]>([
  ['no JSON', 'x', 'json'],
  ['no facts', '{"id": 3}', 'json'],
  ['a word that is not there', '{"facts": {"起付綫": 1}}', 'word'],
  ['a value of another type', '{"facts": {"合规费用": "许多"}}', 'type'],
  ['nothing to work with', '{"facts": {"本年已付": 0}}', 'missing'],
])('%s is an error of its line, and the run goes on', async (_, line, code) => {
  const { code: exit, answers } = await ask([rule], [line, '{"facts": {"起付线": 1}}']);
  expect(exit).toBe(1);
  expect(answers[0]).toMatchObject({ error: { code, sentence: expect.stringContaining(' / ') } });
  expect(answers[1]).toHaveProperty('amounts');
});

test.each([[[]], [['chongqing.nothing']], [[rule, 'more']], [[rule, '--on', 'soon']], [[rule, '--on', '2001-01-01']]])(
  'wrong use: %j',
  async (args) => {
    await expect(ask(args, [])).rejects.toBeInstanceOf(UsageError);
  },
);
