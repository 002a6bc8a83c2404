import { describe, expect, it } from 'vitest';
import { run } from '../../../cli/rehearse.ts';
import type { ScenarioReport } from '../../../model/scenario.ts';
import { definitions } from './compiled.ts';

/** `xingan/enrollment.scenarios.yaml` → `xingan.enrollment`. */
const idOf = (file: string) => file.replace(/\.scenarios\.yaml$/, '').replace(/\/([^/]+)$/, '.$1');

async function rehearse(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const io = {
    out: (line: string) => lines.push(line),
    err: (line: string) => lines.push(line),
    input: async function* () {},
    today: () => '2026-03-02',
  };
  return { code: await run(args, io), lines };
}

describe('every scenario of the definitions holds', () => {
  it.each(definitions.scenarios)('%s', async (file) => {
    const { lines } = await rehearse(idOf(file), '--scenario', `definitions/${file}`, '--json');
    const reports: ScenarioReport[] = JSON.parse(lines[0] ?? '[]');
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.filter(({ passed }) => !passed).map(({ name, differences }) => ({ name, differences }))).toEqual([]);
  });
});

describe('banjie rehearse', () => {
  const file = 'definitions/xingan/transfer-approval.scenarios.yaml';

  it('runs one scenario by name and prints its timeline with days that are due', async () => {
    const name = '科室提出、医保科同意、经办机构定院';
    const { code, lines } = await rehearse('xingan.transfer-approval', '--scenario', file, '--only', name, '--json');
    expect(code).toBe(0);
    const [report] = JSON.parse(lines[0] ?? '[]') as ScenarioReport[];
    expect(report?.timeline.find(({ event }) => event.startsWith('ended'))?.event).toBe('ended 同意');
    expect(report?.timeline.every(({ at }) => /^2026-03-0[23]T12:00:00\+08:00$/.test(at))).toBe(true);
  });

  it('says what came out otherwise, and exits with 1', async () => {
    const { code, lines } = await rehearse('xingan.repeat-mispayment-reassignment', '--scenario', file);
    expect(code).toBe(1);
    expect(lines.some((line) => line.startsWith('✗'))).toBe(true);
  });

  it.each([
    ['no scenario file', ['xingan.transfer-approval']],
    ['a file that is not there', ['xingan.transfer-approval', '--scenario', 'definitions/none.yaml']],
    ['an unknown procedure', ['xingan.none', '--scenario', file]],
    ['an unknown scenario', ['xingan.transfer-approval', '--scenario', file, '--only', 'none']],
  ])('is used wrongly with %s', async (_what, args) => {
    await expect(rehearse(...args)).rejects.toThrow();
  });
});
