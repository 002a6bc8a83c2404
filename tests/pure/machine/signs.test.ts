import { describe, expect, it } from 'vitest';
import { procedure } from './office.ts';
import { actor, Player } from './player.ts';

const facts = { 姓名: '张某', 参保地: '甲县', 类别: '学生' };

/** A step with these signers, opened. */
function signing(signs: string): Player {
  const of = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 类别]
  会签:
    signs: ${signs}
    or: {退回: 申请, 不同意: 不予办理}
ends:
  已办理: 已办理
  不予办理: 不予办理
`);
  const play = new Player(of, '2026-03-02');
  play.perform('2026-03-02', '申请', facts);
  return play;
}

describe('two of three', () => {
  const line = '甲科、乙科、丙科任2人';
  const tasks = ['甲科', '乙科', '丙科'].map((role) => `会签·${line}·${role}`);
  const open = () => signing(`[${line}]`);

  it('opens a task for each, and passes with the second', () => {
    const play = open();
    expect(play.tasks()).toEqual(tasks);
    play.perform('2026-03-03', tasks[0] ?? '');
    expect(play.tasks()).toEqual(tasks.slice(1));
    play.perform('2026-03-03', tasks[2] ?? '');
    expect(play.state.end?.name).toBe('已办理');
  });

  it('leaves by a button as soon as two can no longer pass, not before', () => {
    const play = open();
    play.press('2026-03-03', tasks[0] ?? '', '不同意');
    expect(play.state.end).toBeUndefined();
    play.perform('2026-03-03', tasks[1] ?? '');
    expect(play.state.end).toBeUndefined();
    play.press('2026-03-04', tasks[2] ?? '', '不同意');
    expect(play.state.end?.name).toBe('不予办理');
  });

  it('begins anew when the step opens again', () => {
    const play = open();
    play.press('2026-03-03', tasks[0] ?? '', '退回');
    play.press('2026-03-03', tasks[1] ?? '', '退回');
    expect(play.tasks()).toEqual(['申请']);
    play.perform('2026-03-04', '申请');
    expect(play.tasks()).toEqual(tasks);
    expect(play.state.signed.会签).toBeUndefined();
  });

  it.each([
    ['the same person', actor('甲'), actor('甲')],
    ['a delegate of who has signed', actor('甲'), actor('丁', '甲')],
    ['whose delegate has signed', actor('丁', '甲'), actor('甲')],
  ])('is not signed twice by %s', (_who, first, second) => {
    const play = open();
    play.perform('2026-03-03', tasks[0] ?? '', {}, { by: first });
    expect(play.perform('2026-03-03', tasks[1] ?? '', {}, { by: second })).toBe(false);
    expect(play.refusal?.code).toBe('person');
    expect(play.perform('2026-03-03', tasks[1] ?? '', {}, { by: actor('乙') })).toBe(true);
    expect(play.state.end?.name).toBe('已办理');
  });
});

describe('both, in any order', () => {
  it.each([[['乙科', '甲科']], [['甲科', '乙科']]])('%s', (order) => {
    const play = signing('[甲科、乙科]');
    for (const role of order) expect(play.perform('2026-03-03', `会签·甲科、乙科·${role}`)).toBe(true);
    expect(play.state.end?.name).toBe('已办理');
  });

  it('one refusal decides', () => {
    const play = signing('[甲科、乙科]');
    play.press('2026-03-03', '会签·甲科、乙科·乙科', '不同意');
    expect(play.state.end?.name).toBe('不予办理');
  });
});

describe('a panel of three persons of one role', () => {
  const task = '会签·会审专家3人';
  const voice = (play: Player, person: string, result = '通过') =>
    play.perform('2026-03-03', task, {}, { by: actor(person), result, reason: '因故' });

  it('passes with the third person; nobody counts twice', () => {
    const play = signing('[会审专家3人]');
    expect(voice(play, '一')).toBe(true);
    expect(voice(play, '一')).toBe(false);
    expect(voice(play, '二')).toBe(true);
    expect(play.state.end).toBeUndefined();
    expect(voice(play, '三')).toBe(true);
    expect(play.state.end?.name).toBe('已办理');
  });

  it('leaves by a button when as many have chosen it', () => {
    const play = signing('[会审专家3人]');
    voice(play, '一', '不同意');
    voice(play, '二');
    voice(play, '三', '不同意');
    expect(play.state.end).toBeUndefined();
    voice(play, '四', '不同意');
    expect(play.state.end?.name).toBe('不予办理');
  });
});

describe('lines in order, one with a condition', () => {
  it.each([
    ['学生', ['会签·甲科', '会签·丙科']],
    ['老人', ['会签·甲科', '会签·乙科', '会签·丙科']],
  ])('for a %s', (type, expected) => {
    const play = signing('[甲科, 乙科: 类别 = 老人, 丙科]');
    play.state.facts.类别 = type;
    const seen: string[] = [];
    for (const [task] of expected.map(() => play.tasks())) {
      const [open = ''] = play.tasks();
      seen.push(open);
      play.perform('2026-03-03', open);
      expect(task).toBeDefined();
    }
    expect(seen).toEqual(expected);
    expect(play.state.end?.name).toBe('已办理');
  });
});
