import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Entry } from '../model/case.ts';
import { append, genesis } from '../store/audit/chain.ts';
import { type TestDatabase, testDatabase } from '../tests/database.ts';
import { commitStep } from '../tests/steps.ts';
import { run } from './audit.ts';
import type { Io } from './io.ts';

let at: TestDatabase;
const dir = mkdtempSync(join(tmpdir(), 'banjie-heads-'));
const file = join(dir, '2026-03-02.jsonl');
const was = process.env.DATABASE_URL;

const entry = (seq: number, reason: string): Entry => ({
  seq,
  at: '2026-03-02T02:00:00.000Z',
  kind: 'performed',
  step: `步${seq}`,
  reason,
  by: { person: 'p1', unit: 'u1' },
});
const entries = [1, 2, 3].map((seq) => entry(seq, '照办'));

async function banjie(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const out = (line: string) => said.push(line);
  const io: Io = { out, err: out, input: async function* () {}, today: () => '2026-03-02' };
  const code = await run(args, io).catch((error: Error) => {
    out(error.message);
    return 2;
  });
  return { code, said: said.join('\n') };
}

beforeAll(async () => {
  at = await testDatabase();
  process.env.DATABASE_URL = at.url;
  // What the database itself refuses, its administrator can switch off: the heads outside are for that.
  await sql`alter table live.audit disable trigger user`.execute(at.db);
});
beforeEach(async () => {
  await sql`truncate live.cases cascade`.execute(at.db);
  for (const caseId of ['a', 'b', 'c'])
    for (const one of entries) await commitStep(at.db, { caseId, seq: one.seq, entries: [one] });
  rmSync(file, { force: true });
  expect((await banjie('heads', file)).code).toBe(0);
});
afterAll(async () => {
  process.env.DATABASE_URL = was;
  if (was === undefined) delete process.env.DATABASE_URL;
  rmSync(dir, { recursive: true });
  await at.close();
});

const b = sql`case_id = 'b'`;
/** Writes the whole chain of a case anew, head included, as somebody who may write to the database could. */
async function rewrite(to: Entry[]): Promise<void> {
  await sql`delete from live.audit where ${b}`.execute(at.db);
  const links = append('b', 0, genesis, to);
  for (const { n, entry, prev, hash } of links)
    await sql`insert into live.audit (case_id, n, seq, at, entry, prev, hash)
      values ('b', ${n}, ${entry.seq}, ${entry.at}, ${JSON.stringify(entry)}, ${prev}, ${hash})`.execute(at.db);
  await sql`update live.cases set audit_n = ${links.length}, audit_head = ${links.at(-1)?.hash} where ${b}`.execute(
    at.db,
  );
}
const shifted = sql`update live.audit set n = n + 10 where ${b} and n > 1`;
const back = sql`update live.audit set n = n - 9 where ${b} and n > 10`;

const table: [string, () => Promise<unknown>, string][] = [
  [
    'a changed entry',
    () => sql`update live.audit set entry = entry || '{"reason":"另办"}' where ${b} and n = 2`.execute(at.db),
    '第 2 条',
  ],
  ['a removed entry', () => sql`delete from live.audit where ${b} and n = 2`.execute(at.db), '删去'],
  [
    'an inserted entry',
    async () => {
      await shifted.execute(at.db);
      await back.execute(at.db);
      await sql`insert into live.audit select case_id, 2, seq, at, entry, prev, hash from live.audit where ${b} and n = 1`.execute(
        at.db,
      );
    },
    '第 2 条',
  ],
  ['the last entry removed, the head with it', () => rewrite(entries.slice(0, 2)), '第 3 条'],
  ['an entry changed and all hashes made anew', () => rewrite([...entries.slice(0, 2), entry(3, '另办')]), '重新计算'],
  [
    'an entry inserted and all hashes made anew',
    () => rewrite([...entries.slice(0, 1), entry(1, '补记'), ...entries.slice(1)]),
    '重新计算',
  ],
  [
    'a case that is gone',
    () =>
      sql`delete from live.audit where ${b}`
        .execute(at.db)
        .then(() => sql`delete from live.facts where ${b}`.execute(at.db))
        .then(() => sql`delete from live.cases where ${b}`.execute(at.db)),
    '已不在',
  ],
];
test.each(table)('%s is found, and the case is told', async (_what, tamper, words) => {
  expect((await banjie('verify', file)).code).toBe(0);
  await tamper();
  const { code, said } = await banjie('verify', file);
  expect(said).toContain('办件 b：');
  expect(said).toContain(words);
  expect(code).toBe(1);
});

test('cases go on and new ones come without a difference', async () => {
  await commitStep(at.db, { caseId: 'a', seq: 4, entries: [entry(4, '照办')] });
  await commitStep(at.db, { caseId: 'd', seq: 1, entries: [entry(1, '照办')] });
  expect(await banjie('verify', file)).toEqual({ code: 0, said: expect.stringContaining('2026-03-02') });
});

test('a file of heads is never written over, and one that was changed is no evidence', async () => {
  expect((await banjie('heads', file)).code).toBe(2);
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('照办');
  writeFileSync(file, text.replace('"count":3', '"count":2'));
  expect((await banjie('verify', file)).code).toBe(2);
});
