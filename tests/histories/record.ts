import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { openOffice } from '../engine/support/office.ts';
import { startWorkerHere } from '../engine/support/worker-here.ts';
import { PATHS } from './paths.ts';
import { summaryOf } from './summary.ts';

/**
 * Records the histories anew: `node tests/histories/record.ts [NAME…]`, all without a name. A history is a promise to the
 * cases that run: record a new path under a new name, and an old one again only when no case of its kind was ever opened.
 */
const folder = fileURLToPath(new URL('./recorded', import.meta.url));
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PATHS);
const office = await openOffice();
const stop = await startWorkerHere(office, 'rehearsal');
try {
  await mkdir(folder, { recursive: true });
  for (const name of names) {
    const one = await PATHS[name]?.(office);
    if (!one) throw new Error(`No path ${name}; there are ${Object.keys(PATHS)}`);
    const summary = summaryOf(await one.state());
    const history = withoutTraces(historyToJSON(await one.history()));
    await writeFile(`${folder}/${name}.json`, `${JSON.stringify({ summary, history })}\n`);
    process.stdout.write(`${name}: ${history.events.length} events, ${summary.end ?? 'open'}\n`);
  }
} finally {
  await stop();
  await office.close();
}

/** The machine that recorded is nobody's business. */
function withoutTraces(history: string): { events: unknown[] } {
  return JSON.parse(history, (_key, value) => (/^\d+@/.test(value) ? 'recorder' : value));
}
