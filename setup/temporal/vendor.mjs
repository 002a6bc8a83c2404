/**
 * The vendor's own download, through the SDK: it knows the address, the archive and the platform, and starts what it
 * fetched; the file stays. Run as a child, so that a network which swallows packets costs the limit and no more.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../run.mjs';
import { pinned } from './version.mjs';

/** A closed network fails at once; an open but slow one gets this long for about 40 MB. */
const limit = 60_000;

/** @param {string} folder empty @returns {Promise<string | undefined>} the binary, when it could be had */
export async function fromVendor(folder) {
  await run(process.execPath, [fileURLToPath(import.meta.url), folder], { limit });
  const file = readdirSync(folder).find((name) => name.startsWith('temporal'));
  return file && join(folder, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', version: `v${pinned}`, downloadDir: process.argv[2] };
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: /** @type {{ type: 'cached-download' }} */ (executable) },
  });
  await environment.teardown();
}
