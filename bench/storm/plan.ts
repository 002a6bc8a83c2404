import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../../compiler/compile.ts';
import { loadDefinitions } from '../../compiler/load.ts';
import { packId } from '../../model/calendar/index.ts';
import type { CaseInput } from '../../model/ports.ts';

const tree = fileURLToPath(new URL('../../definitions', import.meta.url));
const ID = 'xingan.emergency-transfer-makeup';
const IN_FORCE = '2026-03-06';

/**
 * The emergency transfer with another limit: the hospital answers within 24 hours of the filing, else the case ends. A limit
 * in hours ends at any instant that the filing chooses, so a storm comes when the bench wants it and not at midnight.
 */
const text = (ends: boolean) => `title: 急诊抢救转院补办
base: xingan.transfer-approval
cites: 兴医疗 19
steps:
  医院意见:
    term: 自申请之日起24小时内
${ends ? '    late: 逾期未补办\n' : ''}    cites: 兴医疗 19「可先转院进行抢救，三日内补办转院手续」
    reading: [24小时内, 3日内]
${ends ? 'ends: {逾期未补办: 逾期未补办转院手续}\n' : ''}`;
export const LIMIT_MS = 24 * 3_600_000;

/** What the storm's cases pin at their start. `ends`: the limit ends the case; else it only passes, and the step stays open. */
export function stormPlan({ ends = true } = {}): Pick<CaseInput, 'plan' | 'planHash' | 'calendar'> {
  const names = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|txt)$/.test(name));
  const sources = Object.fromEntries(names.map((name) => [name, readFileSync(`${tree}/${name}`, 'utf8')]));
  const file = `${ID.replace('.', '/')}.yaml`;
  const compiled = compile(loadDefinitions({ ...sources, [file]: text(ends) }), ID, { on: IN_FORCE });
  if (!compiled?.plan) throw new Error(`${ID}: ${JSON.stringify(compiled?.problems ?? 'not in force')}`);
  const pack = sources['calendars/cn.txt'] ?? '';
  const hash = createHash('sha256').update(pack).digest('hex');
  const calendar = { id: packId('cn', pack), text: pack, overlays: [], hash };
  return { plan: compiled.plan, planHash: compiled.hash, calendar };
}
