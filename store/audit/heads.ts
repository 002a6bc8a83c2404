import type { Realm } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import { firstBroken, type Link } from './chain.ts';

/** Where the chain of a case stands: so many entries, and the hash of the last. */
export interface Head {
  case: string;
  count: number;
  hash: string;
}

/** A case whose chain is not what it was. `entry` is the first that is wrong, where that can be told. */
export interface Difference {
  case: string;
  /** The case is not there · entries are missing at the end · an entry is not what was hashed · all hashes were made anew. */
  why: 'gone' | 'shorter' | 'broken' | 'rewritten';
  entry?: number;
}

/** Cases that are looked at in one turn. */
const TURN = 200;

/** The heads of all cases of a realm at one moment, by case. */
export function auditHeads(db: Db, realm: Realm): Promise<Head[]> {
  return db
    .withSchema(realm)
    .selectFrom('cases')
    .select(['case_id as case', 'audit_n as count', 'audit_head as hash'])
    .orderBy('case_id')
    .execute();
}

/**
 * Recomputes every chain of a realm and holds it against heads that were kept elsewhere. Answers the first case that differs.
 * A case that is newer than the kept heads can only be held against itself.
 */
export async function firstDifference(db: Db, realm: Realm, kept: Head[]): Promise<Difference | undefined> {
  const now = new Map((await auditHeads(db, realm)).map((head) => [head.case, head]));
  const before = new Map(kept.map((head) => [head.case, head]));
  const all = [...new Set([...before.keys(), ...now.keys()])].sort();
  for (let from = 0; from < all.length; from += TURN) {
    const ids = all.slice(from, from + TURN);
    const chains = await chainsOf(db, realm, ids);
    for (const id of ids) {
      const why = differs(id, chains.get(id) ?? [], now.get(id), before.get(id));
      if (why) return { case: id, ...why };
    }
  }
  return undefined;
}

function differs(id: string, links: Link[], now?: Head, before?: Head): Omit<Difference, 'case'> | undefined {
  if (!now) return { why: 'gone' };
  if (before && links.length < before.count) return { why: 'shorter', entry: links.length + 1 };
  const entry = firstBroken(id, links, now.count, now.hash);
  if (entry !== undefined) return { why: 'broken', entry };
  if (before && before.count > 0 && links[before.count - 1]?.hash !== before.hash) return { why: 'rewritten' };
  return undefined;
}

async function chainsOf(db: Db, realm: Realm, ids: string[]): Promise<Map<string, Link[]>> {
  const rows = await db
    .withSchema(realm)
    .selectFrom('audit')
    .select(['case_id', 'n', 'entry', 'prev', 'hash'])
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('n')
    .execute();
  return Map.groupBy(rows, (row) => row.case_id);
}
