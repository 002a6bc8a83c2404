import { openDatabase } from '../store/database.ts';
import { createDemo } from '../store/demo/create.ts';
import { migrate } from '../store/migrations/index.ts';
import { processIo } from './io.ts';
import { run as publish } from './publish.ts';

/**
 * What a database needs before worker and API use it: its tables, the published definitions and, in an office with no people
 * yet and unless `BANJIE_DEMO=no`, those of the demonstration. Safe to repeat and to run twice at once. The last line of
 * standard output is a JSON array of the accounts made now; their passwords are kept nowhere else. Reads `DATABASE_URL`.
 */
const db = openDatabase(process.env.DATABASE_URL ?? '', { size: 2 });
try {
  await migrate(db);
  process.exitCode = await publish([], processIo);
  const accounts = process.exitCode === 0 && process.env.BANJIE_DEMO !== 'no' ? await createDemo(db) : [];
  process.stdout.write(`${JSON.stringify(accounts)}\n`);
} finally {
  await db.destroy();
}
