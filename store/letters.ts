import { randomUUID } from 'node:crypto';
import type { LetterOrder } from '../model/ports.ts';
import type { Db } from './database.ts';

/** Keeps a letter whose text has been made; once for each (case, effect). Answers its id, also when it was there already. */
export async function keepLetter(db: Db, order: LetterOrder, text: string): Promise<string> {
  const { effect, caseId } = order;
  const r = db.withSchema(order.realm);
  const row = await r
    .insertInto('letters')
    .values({
      id: randomUUID(),
      case_id: caseId,
      effect: effect.key,
      letter: effect.letter,
      step: effect.step,
      recipient: effect.to,
      text,
      issued_at: order.at,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'effect']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? (await idOf(r, caseId, effect.key));
}

async function idOf(r: Db, caseId: string, effect: string): Promise<string> {
  const found = r.selectFrom('letters').select('id').where('case_id', '=', caseId).where('effect', '=', effect);
  return (await found.executeTakeFirstOrThrow()).id;
}
