import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Realm } from '../model/ports.ts';
import { auditHeads, type Difference, firstDifference, type Head } from '../store/audit/heads.ts';
import { type Db, openDatabase } from '../store/database.ts';
import { type Command, type Io, UsageError } from './io.ts';
import { options } from './options.ts';

/**
 * `banjie audit heads FILE [--rehearsal]` writes where the audit chain of every case stands, for an office to keep outside
 * the database; an existing file is never written over. `banjie audit verify FILE` recomputes the chains of the same realm
 * and tells the first case that differs (exit 1). The database is `DATABASE_URL`.
 *
 * The file is JSON lines: `{realm, day, cases, digest}`, then `{case, count, hash}` for each case; `digest` is the SHA-256
 * of the lines after the first, so that one line on paper vouches for all.
 */
export const run: Command = async (args, io) => {
  const { values, positionals } = options(args, { rehearsal: { type: 'boolean', default: false } });
  const [what, file] = positionals;
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new UsageError('DATABASE_URL');
  if (file === undefined || (what !== 'heads' && what !== 'verify') || positionals.length > 2)
    throw new UsageError('banjie audit heads FILE [--rehearsal] · banjie audit verify FILE');
  const kept = what === 'verify' ? readHeads(file) : undefined;
  const db = openDatabase(url, { size: 1 });
  try {
    if (kept) return tell(io, values.json, kept, await firstDifference(db, kept.realm, kept.heads));
    return await write(db, io, { file, realm: values.rehearsal ? 'rehearsal' : 'live', json: values.json });
  } finally {
    await db.destroy();
  }
};

interface Kept {
  realm: Realm;
  day: string;
  heads: Head[];
}

async function write(db: Db, io: Io, { file, realm, json }: { file: string; realm: Realm; json: boolean }) {
  const heads = await auditHeads(db, realm);
  const lines = heads.map((head) => `${JSON.stringify(head)}\n`).join('');
  const first = { realm, day: io.today(), cases: heads.length, digest: digestOf(lines) };
  try {
    writeFileSync(file, `${JSON.stringify(first)}\n${lines}`, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${file}: ${(error as NodeJS.ErrnoException).code}`);
  }
  if (json) io.out(JSON.stringify(first));
  else io.out(`已写出 ${heads.length} 件的链头，摘要 ${first.digest} / heads of ${heads.length} cases written`);
  return 0;
}

function readHeads(file: string): Kept {
  const bad = new UsageError(`${file}: 不是完好的链头文件 / not a sound file of heads`);
  try {
    const text = readFileSync(file, 'utf8');
    const lines = text.slice(text.indexOf('\n') + 1);
    const { realm, day, cases, digest } = JSON.parse(text.slice(0, text.indexOf('\n')));
    const heads = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Head);
    if (digest !== digestOf(lines) || cases !== heads.length) throw bad;
    if (realm !== 'live' && realm !== 'rehearsal') throw bad;
    return { realm, day, heads };
  } catch {
    throw bad;
  }
}

const reasons: { [why in Difference['why']]: [zh: string, en: string] } = {
  gone: ['这一件已不在库中', 'the case is not there any more'],
  shorter: ['末尾的记录被删去', 'entries at its end were removed'],
  broken: ['有记录被改动、删去或者插入', 'an entry was changed, removed or inserted'],
  rewritten: ['整条链被重新计算过', 'its whole chain was made anew'],
};

function tell(io: Io, json: boolean, { day, heads }: Kept, found: Difference | undefined): number {
  if (json) io.out(JSON.stringify({ day, cases: heads.length, difference: found ?? null }));
  else if (found) {
    const [zh, en] = reasons[found.why];
    const at = found.entry === undefined ? ['', ''] : [`（第 ${found.entry} 条）`, ` (entry ${found.entry})`];
    io.out(`办件 ${found.case}：${zh}${at[0]} / ${en}${at[1]}`);
  } else io.out(`与 ${day} 的 ${heads.length} 件链头一致 / as on ${day}, ${heads.length} cases`);
  return found ? 1 : 0;
}

function digestOf(lines: string): string {
  return createHash('sha256').update(lines).digest('hex');
}
