import type { Realm } from '../model/ports.ts';
import type { Facts, Instant } from '../model/value.ts';
import type { Db } from './database.ts';

/** What a person has typed and not submitted: theirs alone, apart from the case, and never judged. */
export interface KeptDraft {
  facts: Facts;
  papers: string[];
  result?: string;
  reason?: string;
  missing?: string[];
}

export async function draftOfPerson(
  db: Db,
  realm: Realm,
  task: string,
  person: string,
): Promise<{ draft: KeptDraft; saved_at: Instant } | undefined> {
  const row = await db
    .withSchema(realm)
    .selectFrom('drafts')
    .select(['draft', 'saved_at'])
    .where('task', '=', task)
    .where('person', '=', person)
    .executeTakeFirst();
  return row && { draft: row.draft as KeptDraft, saved_at: row.saved_at };
}

export async function keepDraft(
  db: Db,
  realm: Realm,
  row: { task: string; person: string; draft: KeptDraft; at: Instant },
): Promise<void> {
  const draft = JSON.stringify(row.draft);
  await db
    .withSchema(realm)
    .insertInto('drafts')
    .values({ task: row.task, person: row.person, draft, saved_at: row.at })
    .onConflict((conflict) => conflict.columns(['task', 'person']).doUpdateSet({ draft, saved_at: row.at }))
    .execute();
}
