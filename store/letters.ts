import { randomUUID } from 'node:crypto';
import type { LetterOrder, PaymentOrder } from '../model/ports.ts';
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
  return row?.id ?? (await idOf(r, 'letters', caseId, effect.key));
}

/** Places a payment order; once for each (case, effect). */
export async function keepPayment(db: Db, order: PaymentOrder): Promise<string> {
  const { effect, caseId } = order;
  const r = db.withSchema(order.realm);
  const row = await r
    .insertInto('payments')
    .values({
      id: randomUUID(),
      case_id: caseId,
      effect: effect.key,
      step: effect.step,
      line: effect.line ?? null,
      amount: effect.amount,
      payee: effect.payee,
      account: effect.account,
      ordered_at: order.at,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'effect']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? (await idOf(r, 'payments', caseId, effect.key));
}

async function idOf(r: Db, table: 'letters' | 'payments', caseId: string, effect: string): Promise<string> {
  const found = r.selectFrom(table).select('id').where('case_id', '=', caseId).where('effect', '=', effect);
  return (await found.executeTakeFirstOrThrow()).id;
}
