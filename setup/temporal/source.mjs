import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../run.mjs';
import { say } from '../words.mjs';

const module = fileURLToPath(new URL('source', import.meta.url));

/** Built from the vendor's source, pinned by `source/go.mod` and checked by `go.sum`. @param {string} folder @returns {Promise<string | undefined>} */
export async function fromSource(folder) {
  if ((await run('go', ['version'], { limit: 20_000 })).code !== 0) return undefined;
  say('正在从源码编译 Temporal，约需五分钟', 'building Temporal from source, about five minutes');
  const began = Date.now();
  const clock = setInterval(() => {
    const minutes = Math.round((Date.now() - began) / 60_000);
    say(`仍在编译（${minutes} 分钟）`, `still building (${minutes} min)`);
  }, 60_000);
  const binary = join(folder, 'temporal');
  const build = ['build', '-trimpath', '-mod=readonly', '-ldflags=-s -w', '-o', binary];
  const done = await run('go', [...build, 'github.com/temporalio/cli/cmd/temporal'], { cwd: module, limit: 1_800_000 });
  clearInterval(clock);
  if (done.code !== 0) say('编译失败', `the build failed:\n${done.output.slice(-2000)}`);
  return done.code === 0 ? binary : undefined;
}
