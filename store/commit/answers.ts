import type { Entry } from '../../model/case.ts';
import type { Projection } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import type { Write } from './write.ts';

/**
 * What the step says of letters and payments that went out before: served or come back, paid or not. It is written with the
 * step, so that a list of letters never says another thing than the case.
 */
export function answerWrites(r: Db, { state, entries }: Projection): Write[] {
  return entries.flatMap((entry) => answerWrite(r, state.caseId, entry) ?? []);
}

function answerWrite(r: Db, caseId: string, { kind, step = '', detail, reason }: Entry): Write | undefined {
  const letters = r.updateTable('letters').where('case_id', '=', caseId).where('step', '=', step);
  const payments = r
    .updateTable('payments')
    .where('case_id', '=', caseId)
    .where('effect', '=', detail?.effect ?? '');
  switch (kind) {
    case 'served':
      return letters
        .set({ state: 'served', way: detail?.way ?? null, day: detail?.day ?? null })
        .where('state', '<>', 'served');
    case 'returned':
      return letters.set({ state: 'returned', way: null, day: null }).where('state', '<>', 'served');
    case 'paid':
      return payments.set({ state: 'paid', day: detail?.day ?? null, reason: null });
    case 'unpaid':
      return payments.set({ state: 'unpaid', day: null, reason: reason ?? null });
    default:
      return undefined;
  }
}
