import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../folder.mjs';
import { run } from '../run.mjs';

/** @typedef {{ passed: number, failed: number, output: string }} Tally */

const banjie = join(root, 'cli', 'banjie.mjs');
const definitions = join(root, 'definitions');

/** `banjie check --strict`: the definitions have neither errors nor warnings. @param {string} node @returns {Promise<Tally>} */
export async function checkDefinitions(node) {
  const { code, output } = await run(node, [banjie, 'check', '--strict'], { cwd: root });
  return { passed: Number(code === 0), failed: Number(code !== 0), output };
}

/** `banjie rehearse` for each file of scenarios, one test a scenario. @param {string} node @returns {Promise<Tally>} */
export async function rehearseAll(node) {
  const total = { passed: 0, failed: 0, output: '' };
  for (const file of scenarioFiles('')) {
    const { passed, failed, output } = await rehearse(node, file);
    total.passed += passed;
    total.failed += failed;
    total.output += output;
  }
  return total;
}

/** @param {string} folder below definitions @returns {string[]} */
function scenarioFiles(folder) {
  return readdirSync(join(definitions, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return scenarioFiles(path);
    return entry.name.endsWith('.scenarios.yaml') ? [path] : [];
  });
}

/** @param {string} node @param {string} file `xingan/enrollment.scenarios.yaml` is of `xingan.enrollment` @returns {Promise<Tally>} */
async function rehearse(node, file) {
  const id = file.replace(/\.scenarios\.yaml$/, '').replace(/\/([^/]+)$/, '.$1');
  const args = [banjie, 'rehearse', id, '--scenario', join(definitions, file), '--json'];
  const { code, output } = await run(node, args, { cwd: root });
  try {
    /** @type {{ name: string, passed: boolean, differences: unknown }[]} */
    const results = JSON.parse(output);
    const failed = results.filter((result) => !result.passed);
    const lines = failed.map(({ name, differences }) => `${file}: ${name}: ${JSON.stringify(differences)}\n`);
    if (results.length > 0)
      return { passed: results.length - failed.length, failed: failed.length, output: lines.join('') };
  } catch {
    // no JSON: the file was refused
  }
  return { passed: 0, failed: 1, output: `${file}: exit ${code}: ${output}\n` };
}
