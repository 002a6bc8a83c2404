import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../folder.mjs';
import { run } from '../run.mjs';

/**
 * Runs one project of `vitest.config.ts`, its output passed through, and counts.
 * @param {string} node @param {'pure' | 'server'} project @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./scenarios.mjs').Tally>}
 */
export async function vitest(node, project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'banjie-test-'));
  const file = join(folder, 'result.json');
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    show: true,
    limit: 1_500_000,
  });
  try {
    const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that could not be loaded has no tests to fail; nor does an error outside of any.
    const failed = numFailedTests || Number(numFailedTestSuites > 0 || code !== 0 || passed === 0);
    return { passed, failed, output: '' };
  } catch {
    return { passed: 0, failed: 1, output: `vitest ${project}: exit ${code}\n` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
