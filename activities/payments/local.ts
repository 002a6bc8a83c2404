import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import type { PaymentPort, Realm } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../../store/database.ts';
import { keepPayment, keptPayment, markPayment } from '../../store/payments.ts';
import { writeWhole } from '../files.ts';
import { dayOf } from '../letters/local.ts';
import { holds, withoutRow, withRow } from './sheet.ts';

/**
 * Payment orders as a sheet a day that an office takes to its bank: `<folder>/payments/<realm>/<day>.csv`, with a row in the
 * store, whose unique key (case, effect) keeps a repeated order from being placed twice. The bank's answer is entered by a
 * person. One worker process writes a folder; within it orders queue up.
 *
 * The row comes first, as `ordering`, with the day of the sheet that the order is meant for; it is `ordered` once it stands
 * there. An order tried again looks into that sheet and goes on today's only if it is not in it: it never stands on two.
 */
export function localPayments(db: Db, folder: string): PaymentPort {
  const inTurn = queue();
  const sheetOf = (realm: Realm, at: Instant) => join(folder, 'payments', realm, `${dayOf(at)}.csv`);
  return {
    order: (order) =>
      inTurn(async () => {
        const { effect, number, at, realm } = order;
        const { id: paymentId, state, ordered_at } = await keepPayment(db, order);
        if (state !== 'ordering') return { paymentId };
        if (!holds(await textOf(sheetOf(realm, ordered_at)), paymentId)) {
          if (dayOf(ordered_at) !== dayOf(at)) await markPayment(db, realm, paymentId, { state, at });
          const path = sheetOf(realm, at);
          const row = { paymentId, number, payee: effect.payee, account: effect.account, amount: effect.amount, at };
          await writeWhole(path, withRow(await textOf(path), row));
        }
        await markPayment(db, realm, paymentId, { state: 'ordered' });
        return { paymentId };
      }),
    recall: ({ realm, caseId, effect }) =>
      inTurn(async () => {
        const kept = await keptPayment(db, realm, caseId, effect.order);
        if (!kept || kept.state === 'recalled') return;
        const path = sheetOf(realm, kept.ordered_at);
        const sheet = await textOf(path);
        if (holds(sheet, kept.id)) await writeWhole(path, withoutRow(sheet, kept.id));
        else if (kept.state !== 'ordering')
          throw ApplicationFailure.nonRetryable('The sheet with the order is not there');
        await markPayment(db, realm, kept.id, { state: 'recalled' });
      }),
  };
}

/** One after the other, in the order of asking; one that fails does not stop the next. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
