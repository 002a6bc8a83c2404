import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaymentPort } from '../../model/ports.ts';
import type { Db } from '../../store/database.ts';
import { keepPayment } from '../../store/letters.ts';
import { writeWhole } from '../files.ts';
import { dayOf } from '../letters/local.ts';
import { withRow } from './sheet.ts';

/**
 * Payment orders as a sheet a day that an office takes to its bank: `<folder>/payments/<realm>/<day>.csv`, with a row in the
 * store, whose unique key (case, effect) keeps a repeated order from being placed twice. The bank's answer is entered by a
 * person. One worker process writes a folder; within it orders queue up.
 */
export function localPayments(db: Db, folder: string): PaymentPort {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async order(order) {
      const { effect, number, at, realm } = order;
      const paymentId = await keepPayment(db, order);
      const path = join(folder, 'payments', realm, `${dayOf(at)}.csv`);
      const row = { paymentId, number, payee: effect.payee, account: effect.account, amount: effect.amount, at };
      const mine = last.then(async () => writeWhole(path, withRow(await textOf(path), row)));
      last = mine.catch(() => undefined);
      await mine;
      return { paymentId };
    },
  };
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
