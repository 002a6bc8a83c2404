/**
 * `npm test`: obtains what is missing, then formatting and lint, types, pure tests, the definitions and their scenarios, and
 * the tests that need PostgreSQL, Temporal and a browser. Ends with the line `N passed, N failed`.
 */
import { join } from 'node:path';
import { obtainBrowser } from './browser.mjs';
import { root } from './folder.mjs';
import { install, node } from './node.mjs';
import { run } from './run.mjs';
import { obtainTemporal } from './temporal/obtain.mjs';
import { checkDefinitions, rehearseAll } from './test/scenarios.mjs';
import { vitest } from './test/vitest.mjs';
import { fail, say } from './words.mjs';
import { buildWorkbench } from './workbench.mjs';

/** A tool that has one answer: fine or not. @param {string} node @param {string[]} args @returns {Promise<import('./test/scenarios.mjs').Tally>} */
async function tool(node, args) {
  const [script = '', ...rest] = args;
  const { code, output } = await run(node, [join(root, 'node_modules', script), ...rest], { cwd: root });
  return { passed: Number(code === 0), failed: Number(code !== 0), output: code === 0 ? '' : output };
}

/** @param {string} node @param {string} browser @returns {[string, string, () => Promise<import('./test/scenarios.mjs').Tally>][]} */
function parts(node, browser) {
  const env = { BANJIE_BROWSER: browser };
  return [
    ['格式与规范', 'formatting and lint', () => tool(node, ['@biomejs/biome/bin/biome', 'check', '.'])],
    ['类型', 'types', () => tool(node, ['typescript/bin/tsc', '-b'])],
    ['纯测试', 'pure tests', () => vitest(node, 'pure', env)],
    ['规程检查', 'definitions', () => checkDefinitions(node)],
    ['规程场景', 'scenarios', () => rehearseAll(node)],
    ['引擎、数据库与浏览器', 'engine, database and browser', () => vitest(node, 'server', env)],
  ];
}

async function test() {
  await install();
  const runtime = await node();
  const [browser] = await Promise.all([obtainBrowser(), obtainTemporal()]);
  await buildWorkbench(runtime);
  const total = { passed: 0, failed: 0 };
  for (const [zh, en, part] of parts(runtime, browser)) {
    say(`▶ ${zh}`, en);
    const began = Date.now();
    const { passed, failed, output } = await part();
    process.stdout.write(output);
    say(
      `${failed ? '✗' : '✓'} ${zh}`,
      `${en}: ${passed} / ${passed + failed}, ${Math.round((Date.now() - began) / 1000)} s`,
    );
    total.passed += passed;
    total.failed += failed;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed ? 1 : 0);
}

test().catch(fail);
