import { expect, test } from 'vitest';
import { run } from './deadline.ts';
import { UsageError } from './io.ts';

async function lines(
  input: string[],
  args: string[] = [],
): Promise<{ code: number; answers: Record<string, unknown>[] }> {
  const out: string[] = [];
  const code = await run(args, {
    out: (line) => out.push(...line.split('\n')),
    err: () => {},
    input: async function* () {
      yield* input;
    },
    today: () => '2026-01-01',
  });
  return { code, answers: out.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
const line = (value: unknown) => JSON.stringify(value);
const three = { within: '3 working days', of: 'event.a' };

test('a line in, a line out, in order, with the id as it came', async () => {
  const { code, answers } = await lines([
    line({ id: 7, spec: three, given: { events: { a: '2026-02-12T10:00:00+08:00' } } }),
    line({ id: { of: 'mine' }, spec: three, given: {} }),
    line({ spec: three, given: { events: { a: '2026-12-24T10:00:00+08:00' } } }),
  ]);
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    {
      id: 7,
      status: 'resolved',
      due_date: '2026-02-24',
      due: '2026-02-25T00:00:00+08:00',
      due_utc: '2026-02-24T16:00:00Z',
    },
    { id: { of: 'mine' }, status: 'waiting', needs: ['event.a'] },
    {
      status: 'provisional',
      estimate_date: '2026-12-29',
      missing_years: [2027],
      horizon: '2026-12-25',
      calendar: 'cn-2026.1',
    },
  ]);
  expect(answers[2]).not.toHaveProperty('id');
});

test.each<[string, string, string]>([
  ['not JSON', '{"id":', 'json'],
  ['not an object', '[1]', 'json'],
  ['no spec', '{"id":1}', 'form'],
  ['no form', line({ spec: { of: 'event.a' } }), 'form'],
  ['roll missing', line({ spec: { within: '3 days', of: 'event.a' } }), 'roll'],
  ['an event without offset', line({ spec: three, given: { events: { a: '2026-02-12T10:00:00' } } }), 'given'],
  ['an event that is a day', line({ spec: three, given: { events: { a: '2026-02-12' } } }), 'given'],
  ['an unknown calendar', line({ spec: three, given: { calendar: 'cn-1999.1' } }), 'calendar'],
  ['a calendar that cannot be read', line({ spec: three, given: { calendar: { text: 'x' } } }), 'calendar'],
  [
    'overlays of another shape',
    line({ spec: three, given: { overlays: [{ region: 'x', off: ['soon'] }] } }),
    'calendar',
  ],
])('a bad line does not end the run: %s', async (_, bad, code) => {
  const good = line({ id: 'good', spec: three, given: {} });
  const found = await lines([bad, '', good]);
  expect(found.code).toBe(1);
  expect(found.answers).toHaveLength(2);
  expect(found.answers[0]).toMatchObject({ error: { code, sentence: expect.stringMatching(/ \/ /) } });
  expect(found.answers[1]).toMatchObject({ id: 'good', status: 'waiting' });
});

test('a calendar of one’s own and local days', async () => {
  const given = { dates: { a: '2030-01-01' }, calendar: { text: '2030 off 0101-0102 | work 0105' } };
  const spec = { within: '2 working days', of: 'date.a' };
  const local = [{ region: 'GX', off: ['2030-01-03'], work: [] }];
  const { answers } = await lines([line({ spec, given }), line({ spec, given: { ...given, overlays: local } })]);
  expect(answers).toMatchObject([
    { due_date: '2030-01-04', calendar: 'text-2030.1' },
    { due_date: '2030-01-05', calendar: 'text-2030.1+GX' },
  ]);
});

test('a tree that is not there is wrong use', async () => {
  await expect(lines([], ['--definitions', '/nowhere'])).rejects.toThrow(UsageError);
});

test('a hundred thousand lines take seconds', async () => {
  const input = Array.from({ length: 100_000 }, (_, n) =>
    line({
      id: n,
      spec: { within: `${(n % 60) + 1} working days`, of: 'date.a' },
      given: { dates: { a: '2025-03-06' } },
    }),
  );
  const { code, answers } = await lines(input);
  expect(code).toBe(0);
  expect(answers).toHaveLength(100_000);
  expect(answers[4]).toMatchObject({ id: 4, due_date: '2025-03-13' });
}, 20_000);
