import { fillLetter } from '../../../activities/letters/page.ts';
import type { Projection } from '../../../model/ports.ts';
import type { Db } from '../../../store/database.ts';
import { keepLetter, keepPayment } from '../../../store/letters.ts';
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
    for (const table of ['letters', 'payments'] as const)
      await db
        .withSchema(realm)
        .deleteFrom(table)
        .where('case_id', '=', caseId)
        .where('effect', '=', effect.key)
        .execute();
    if (effect.kind === 'letter') {
      const text = fillLetter(effect.template, effect.blanks);
      await keepLetter(db, { realm, caseId, number, at, effect }, text);
    }
    if (effect.kind === 'payment') await keepPayment(db, { realm, caseId, number, at, effect });
  }
}
