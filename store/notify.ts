import { sql } from 'kysely';
import pg from 'pg';
import type { Realm } from '../model/ports.ts';
import type { Db } from './database.ts';

/** Says that something shown may be old; it carries no content. */
export interface Hint {
  realm: Realm;
  case: string;
  region: string;
  /** `case`: a step was committed; `task`: only a holder has changed. */
  what: 'case' | 'task';
}

const channel = 'banjie';

/**
 * Sends hints some tens of milliseconds after the commits they speak of, several in one notification: PostgreSQL lets
 * transactions that notify commit one after the other only, so a step's own transaction must not be one of them.
 */
export function hintSender(db: Db, afterMs = 40): { say(hint: Hint): void; flush(): Promise<void> } {
  let waiting = new Map<string, Hint>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const hints = [...waiting.values()];
    waiting = new Map();
    // 8000 bytes is the limit of a notification; fifty hints are about 7000.
    for (let i = 0; i < hints.length; i += 50)
      await sql`select pg_notify(${channel}, ${JSON.stringify(hints.slice(i, i + 50))})`.execute(db);
  };
  return {
    say(hint) {
      waiting.set(`${hint.realm}/${hint.case}/${hint.what}`, hint);
      // A hint that is lost costs a late refresh and nothing else; the page asks again by itself.
      timer ??= setTimeout(() => flush().catch(() => undefined), afterMs);
    },
    flush,
  };
}

/** Listens for hints on a connection of its own, and connects again when it breaks. */
export async function listenForHints(url: string, hear: (hints: Hint[]) => void): Promise<() => Promise<void>> {
  let closed = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url });
    client = fresh;
    fresh.on('error', () => retry());
    fresh.on('end', () => retry());
    fresh.on('notification', ({ payload }) => hear(JSON.parse(payload ?? '[]') as Hint[]));
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
  };
  const retry = () => {
    if (closed || again) return;
    again = setTimeout(() => {
      again = undefined;
      connect().catch(retry);
    }, 1000);
  };
  await connect();
  return async () => {
    closed = true;
    clearTimeout(again);
    await client?.end();
  };
}
