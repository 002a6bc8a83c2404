import { describe, expect, it } from 'vitest';
import { explore, unreachable } from '../../../machine/index.ts';
import type { StateConfig } from '../../../machine/lower/config.ts';
import { delayNames } from '../../../machine/lower/machine.ts';
import { lower } from '../../../machine/lower/plan.ts';
import { caseProcedures, planOf } from './compiled.ts';

/** States by name with their events and targets, as `language.md` 13 prints them. */
function outline({ states = {} }: StateConfig): object {
  return Object.fromEntries(
    Object.entries(states)
      .filter(([name]) => name !== '/完')
      .map(([name, state]) => [name, state.type === 'final' ? 'final' : targets(state)]),
  );
}
function targets(state: StateConfig): object {
  const on = Object.entries(state.on ?? {}).map(([event, arrow]) => [event, [arrow].flat()[0]?.target]);
  const after = Object.entries(state.after ?? {}).map(([delay, arrow]) => [delay, arrow.target]);
  return {
    ...(state.states && { states: outline(state) }),
    ...(on.length > 0 && { on: Object.fromEntries(on) }),
    ...(after.length > 0 && { after: Object.fromEntries(after) }),
    ...(state.onDone && { onDone: state.onDone.target }),
  };
}

describe('lowering', () => {
  it('gives the machine of the emergency make-up that the language prints', () => {
    const config = lower(planOf('xingan.emergency-transfer-makeup').plan);
    expect({ id: config.id, initial: config.initial, on: targets({ on: config.on ?? {} }) }).toEqual({
      id: '件',
      initial: '申请',
      on: { on: { 撤回: '#撤回', 终止: '#终止' } },
    });
    expect(outline(config)).toEqual({
      申请: {
        states: { '/办理': { on: { '申请/通过': '/完' } } },
        after: { '申请#term': '#逾期未补办' },
        onDone: '#医院意见',
      },
      医院意见: {
        states: { '/办理': { on: { '医院意见/通过': '/完', '医院意见/不同意': '#医院不同意' } } },
        onDone: '#决定',
      },
      决定: { states: { '/办理': { on: { '决定/通过': '/完', '决定/不同意': '#不予同意' } } }, onDone: '#同意' },
      同意: 'final',
      医院不同意: 'final',
      不予同意: 'final',
      逾期未补办: 'final',
      撤回: 'final',
      视为撤回: 'final',
      终止: 'final',
    });
  });
});

describe.each(caseProcedures)('%s', (id) => {
  const { plan, planHash } = planOf(id);

  it('lowers to JSON whose names hold no dot and whose transitions know their line', () => {
    const config = lower(plan);
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
    expect(delayNames(config).filter((name) => name.includes('.'))).toEqual([]);
    const check = (state: StateConfig): void => {
      for (const arrow of [...Object.values(state.on ?? {}).flat(), ...(state.always ?? [])])
        expect(arrow.meta.line).toBeGreaterThan(0);
      for (const [name, inner] of Object.entries(state.states ?? {})) {
        expect(name).not.toContain('.');
        check(inner);
      }
    };
    check(config);
  });

  it('reaches every step and end by some facts and buttons', () => {
    const found = explore(plan, planHash);
    expect(found.complete).toBe(true);
    expect(unreachable(plan, planHash)).toEqual([]);
  });
});
