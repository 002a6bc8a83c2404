import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { say, Trouble } from './words.mjs';

/** Chromium under the names it has on the systems we know. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium and fonts with Chinese characters, for the tests in a browser: `BANJIE_BROWSER`, else one on PATH, else
 * installed by apt-get where we are root.
 * @returns {Promise<string>} the browser's name or path
 */
export async function obtainBrowser() {
  const given = process.env.BANJIE_BROWSER;
  if (given) return given;
  const missing = [
    ...((await find()) ? [] : ['chromium']),
    ...((await hasFonts()) ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  if (missing.length > 0) await aptInstall(missing);
  const browser = await find();
  if (!browser) throw without('chromium');
  return browser;
}

async function find() {
  for (const name of names) {
    if (name.startsWith('/') && !existsSync(name)) continue;
    if ((await run(name, ['--version'], { limit: 20_000 })).code === 0) return name;
  }
  return undefined;
}

async function hasFonts() {
  if (process.platform !== 'linux') return true;
  const { code, output } = await run('fc-list', [':lang=zh'], { limit: 20_000 });
  return code === 0 && output.trim() !== '';
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  if (process.getuid?.() !== 0) throw without(packages.join(' '));
  say(
    `正在安装浏览器测试所需的 ${packages.join('、')}`,
    `installing ${packages.join(', ')} for the tests in a browser`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, limit: 300_000 });
  const done = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  if (done.code !== 0) throw without(packages.join(' '));
}

/** @param {string} packages */
function without(packages) {
  return new Trouble(
    `浏览器测试需要 Chromium 与中文字体，且无法自动安装；请安装 ${packages}，或用 BANJIE_BROWSER 指明浏览器`,
    `the tests in a browser need ${packages}, and they could not be installed here: install them, or name a browser in BANJIE_BROWSER`,
  );
}
