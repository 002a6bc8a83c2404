import { randomUUID } from 'node:crypto';
import type { PaymentOrder, Realm } from '../model/ports.ts';
import type { Instant } from '../model/value.ts';
import type { Db } from './database.ts';
import type { RealmTables } from './tables/realm.ts';

/** An order of the table: `ordering` until it is known to stand on a sheet. */
export type KeptPayment = Pick<RealmTables['payments'], 'id' | 'ordered_at'> & {
  state: 'ordering' | 'ordered' | 'recalled' | 'paid' | 'unpaid';
};

/** Keeps a payment order; once for each (case, effect). Answers it as it stands, also when it was there already. */
export async function keepPayment(db: Db, order: PaymentOrder): Promise<KeptPayment> {
  const { effect, caseId } = order;
  await db
    .withSchema(order.realm)
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
      state: 'ordering',
      ordered_at: order.at,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'effect']).doNothing())
    .execute();
  return (await keptPayment(db, order.realm, caseId, effect.key)) as KeptPayment;
}

export function keptPayment(db: Db, realm: Realm, caseId: string, effect: string): Promise<KeptPayment | undefined> {
  const found = db.withSchema(realm).selectFrom('payments').select(['id', 'state', 'ordered_at']);
  return found.where('case_id', '=', caseId).where('effect', '=', effect).executeTakeFirst();
}

/** Notes that an order is meant for the sheet of another day, stands on it, or is taken back. What the bank said stays. */
export async function markPayment(
  db: Db,
  realm: Realm,
  id: string,
  change: { state: 'ordering' | 'ordered' | 'recalled'; at?: Instant },
): Promise<void> {
  const { state, at } = change;
  await db
    .withSchema(realm)
    .updateTable('payments')
    .set({ state, ...(at && { ordered_at: at }) })
    .where('id', '=', id)
    .where('state', 'in', ['ordering', 'ordered', 'recalled'])
    .execute();
}
