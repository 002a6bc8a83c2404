import { run } from '../run.mjs';

/** The pinned release: CLI 1.9.1 carries server 1.32.0, the first that can wind a single workflow forward. */
export const pinned = '1.9.1';

/**
 * Whether a `temporal` is there, runs and is new enough.
 * @param {string} binary path, or a name on PATH
 */
export async function isUsable(binary) {
  const { code, output } = await run(binary, ['--version'], { limit: 10_000 });
  return code === 0 && isNewEnough(output);
}

/** @param {string} says `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)` */
export function isNewEnough(says) {
  const [, major, minor] = /version v?(\d+)\.(\d+)/.exec(says) ?? [];
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 9);
}
