import { fillLetter } from '../../../activities/letters/page.ts';
import type { Effect } from '../../../model/case.ts';
import type { Projection } from '../../../model/ports.ts';
import type { Instant } from '../../../model/value.ts';
import type { Db } from '../../../store/database.ts';
import { keepLetter } from '../../../store/letters.ts';
import { keepPayment, keptPayment, markPayment } from '../../../store/payments.ts';
import type { Story } from './history.ts';

/** The effects that the world has answered as done, by the history: of any other nobody can say what there is of it. */
export function carriedOut({ tasks }: Story): Set<string> {
  const answers = tasks.flatMap(({ others }) => others);
  return new Set(answers.flatMap((one) => ('effect' in one && one.failure === undefined ? one.effect : [])));
}

/**
 * Keeps the letters and payments that a step asked for and that were carried out; the step has been committed. `asked` holds
 * those of the steps before it. One that a person has asked for again is of that day.
 */
export async function keepOrders(
  db: Db,
  { realm, number, state, entries }: Projection,
  done: Set<string>,
  asked: Set<string>,
): Promise<void> {
  const { caseId, at } = state;
  for (const effect of Object.values(state.pending)) {
    const again = entries.some(({ kind, step }) => kind === 'resolved' && step === effect.step);
    if (!done.has(effect.key) || (asked.has(effect.key) && !again)) continue;
    asked.add(effect.key);
    await keepOrder(db, { realm, caseId, number, at, effect });
  }
}

async function keepOrder(db: Db, { effect, ...order }: Order): Promise<void> {
  const { realm, caseId } = order;
  if (effect.kind === 'letter') {
    const letters = db.withSchema(realm).deleteFrom('letters').where('case_id', '=', caseId);
    await letters.where('effect', '=', effect.key).execute();
    await keepLetter(db, { ...order, effect }, fillLetter(effect.template, effect.blanks));
  }
  if (effect.kind === 'payment') {
    const { id } = await keepPayment(db, { ...order, effect });
    await markPayment(db, realm, id, { state: 'ordered' });
  }
  if (effect.kind === 'recall') {
    const kept = await keptPayment(db, realm, caseId, effect.order);
    if (kept) await markPayment(db, realm, kept.id, { state: 'recalled' });
  }
}

type Order = Pick<Projection, 'realm' | 'number'> & { caseId: string; at: Instant; effect: Effect };
