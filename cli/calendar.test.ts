import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unsigned } from '../model/calendar/index.ts';
import { rowPrint } from '../store/calendars/pin.ts';
import { buildPack } from './calendar/build.ts';
import { sources } from './calendar/sources.ts';
import { run } from './calendar.ts';
import { UsageError } from './io.ts';

const pack = (file: string) => readFileSync(new URL(`../definitions/calendars/${file}`, import.meta.url), 'utf8');
const rows = (text: string) => text.split('\n').filter((row) => /^\d{4} /.test(row));
let tree = '';
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'banjie-calendar-'));
  mkdirSync(join(tree, 'calendars'));
});
afterEach(() => rmSync(tree, { recursive: true }));

const stands = (file: string) => readFileSync(join(tree, 'calendars', file), 'utf8');
const files = () => readdirSync(join(tree, 'calendars')).sort();

async function build(present: string, ...args: string[]): Promise<{ code: number; out: string }> {
  writeFileSync(join(tree, 'calendars', 'cn.txt'), present);
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: () => {}, input: async function* () {}, today: () => '' };
  const code = await run(['build', ...args, '--definitions', tree], io);
  return { code, out: lines.join('\n') };
}
const signed = ['--notice', '国办发明电〔2025〕7号', '--by', '王某', '--on', '2025-11-05'];

test('without a signature it shows each day with its weekday and writes nothing', async () => {
  const { code, out } = await build(pack('cn-2025.1.txt'), '2026');
  expect(code).toBe(0);
  expect(out).toContain('2026-02-14 周六  班');
  expect(out).toContain('2026-02-16 周一  休');
  expect(out).toContain('2026 年工作日 248 /');
  expect([files(), stands('cn.txt')]).toEqual([['cn.txt'], pack('cn-2025.1.txt')]);
});

test('signed, 2026 upon the pack of 2025 is the pack of 2026, and the former stays', async () => {
  const { code } = await build(pack('cn-2025.1.txt'), '2026', ...signed);
  expect([code, files(), stands('cn-2025.1.txt')]).toEqual([0, ['cn-2025.1.txt', 'cn.txt'], pack('cn-2025.1.txt')]);
  expect(rows(stands('cn.txt'))).toEqual(rows(pack('cn.txt')));
  expect(stands('cn.txt')).toContain('# pack cn-2026.1\n');
  expect(stands('cn.txt')).toMatch(/^# notice 2026 国办发明电〔2025〕7号 signed 王某 2025-11-05 [0-9a-f]{16}$/m);
  expect(unsigned(stands('cn.txt'), [2025, 2026], rowPrint)).toEqual([{ year: 2025, altered: false }]);
  const altered = stands('cn.txt').replace(/^(2026 off 0101-0103) /m, '$1 0105 ');
  expect(unsigned(altered, [2026], rowPrint)).toEqual([{ year: 2026, altered: true }]);
});

test('an earlier year that would change is refused, with --amend it becomes a version of its own', async () => {
  // As the first notice of 2020 had it, before the Spring Festival was made longer.
  const first = pack('cn.txt').replace('0124-0202', '0124-0130').replace('work 0119 0426', 'work 0119 0201 0426');
  const refused = await build(first, '2026', ...signed);
  expect([refused.code, files()]).toEqual([1, ['cn.txt']]);
  for (const day of ['2020-01-31 周五', '2020-02-01 周六']) expect(refused.out).toContain(`${day}  pack 班 / work`);
  expect(refused.out).not.toContain('2020-02-02');
  expect((await build(first, '2026', '--amend', ...signed)).code).toBe(0);
  expect(files()).toEqual(['cn-2026.1.txt', 'cn.txt']);
  expect(stands('cn.txt')).toContain('# pack cn-2026.2\n');
  expect(rows(stands('cn.txt'))).toEqual(rows(pack('cn.txt')));
});

test('an open end of December may change without an amendment', async () => {
  const open = rows(pack('cn.txt')).filter((row) => row < '2019');
  const closed = open.map((row) => row.replace(' 1230-1231', '').replace(' 1229', ''));
  const { amended, id } = buildPack({ name: 'cn', text: closed.join('\n') }, [2019], await sources());
  // 2007 is no longer open; of 2018 only the tail changes.
  expect(amended.map(({ day }) => new Date(day * 86_400_000).getUTCFullYear())).toEqual([2007, 2007]);
  expect(id).toBe('cn-2019.1');
});

test('a year that no package knows is not guessed', async () => {
  const { code, out } = await build(pack('cn.txt'), '2040', ...signed);
  expect(code).toBe(1);
  expect(out).toMatch(/chinese-days [\d.]+ 没有 2040 年/);
  expect(out).toMatch(/tyme4ts [\d.]+ 没有 2040 年/);
  expect(stands('cn.txt')).toBe(pack('cn.txt'));
});

test('a day on which the packages disagree is refused', async () => {
  const { primary, second } = await sources();
  const day = Date.UTC(2026, 4, 9) / 86_400_000;
  const odd = { ...second, works: (asked: number) => (asked === day ? false : second.works(asked)) };
  const { disputed } = buildPack({ name: 'cn', text: pack('cn.txt') }, [2026], { primary, second: odd });
  expect(disputed).toEqual([{ day, says: { pack: true, [second.name]: false } }]);
});

test.each([[['2026', '--by', '王某']], [['2026', ...signed.slice(0, 4), '--on', '2025-02-30']], [['next']], [[]]])(
  'wrong use: %j',
  async (args) => {
    await expect(build(pack('cn.txt'), ...args)).rejects.toThrow(UsageError);
  },
);
