import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../model/case.ts';
import { procedure } from './office.ts';
import { actor, Player } from './player.ts';

const filed = { 姓名: '张某', 参保地: '甲县' };
const open = (steps: string): Player => {
  const play = new Player(
    procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
${steps}ends:
  已办理: 已办理
`),
    '2026-03-02',
  );
  play.perform('2026-03-02', '申请', filed);
  return play;
};
/** 丁 acts for 甲, then each of these tries the next piece of work. */
const delegate = actor('丁', '甲');
const tries: [string, Actor, boolean][] = [
  ['the delegate', actor('丁'), false],
  ['the one acted for', actor('甲'), false],
  ['another one acting for the delegate', actor('戊', '丁'), false],
  ['another one acting for the one acted for', actor('戊', '甲'), false],
  ['the delegate for somebody new', actor('丁', '戊'), false],
  ['somebody else', actor('乙'), true],
  ['somebody else for somebody else', actor('乙', '戊'), true],
];

describe.each([
  ['two lines of signatures', '  会签:\n    signs: [甲科, 乙科]\n', '会签·甲科', '会签·乙科', '会签'],
  [
    'two signers of one line',
    '  会签:\n    signs: [甲科、乙科]\n',
    '会签·甲科、乙科·甲科',
    '会签·甲科、乙科·乙科',
    '会签',
  ],
  [
    'a step with `other`',
    '  初审:\n    who: 经办机构\n  复核:\n    who: 经办机构\n    other: [初审]\n',
    '初审',
    '复核',
    '初审',
  ],
])('%s', (_what, steps, first, second, step) => {
  it.each(tries)('the second by %s', (_who, by, taken) => {
    const play = open(steps);
    expect(play.perform('2026-03-03', first, {}, { by: delegate })).toBe(true);
    expect(play.state.tasks[second]?.excluded.toSorted()).toEqual(['丁', '甲'].toSorted());
    expect(play.perform('2026-03-04', second, {}, { by })).toBe(taken);
    if (!taken) expect(play.refusal).toMatchObject({ code: 'person', detail: { step } });
  });
});

describe('`same` beside `other`', () => {
  const steps = `  初审:
    who: 经办机构
  复核:
    who: 经办机构
    other: [初审]
  更正:
    same: 初审
    other: [复核]
`;
  const corrected = () => {
    const play = open(steps);
    play.perform('2026-03-03', '初审', {}, { by: actor('甲') });
    play.perform('2026-03-03', '复核', {}, { by: actor('乙', '丙') });
    return play;
  };
  it.each([
    ['the person meant', actor('甲'), undefined],
    ['a delegate who has not acted', actor('丁', '甲'), undefined],
    ['a delegate who has acted in the other step', actor('乙', '甲'), 'person'],
    ['a delegate for whom the other step was done', actor('丙', '甲'), 'person'],
    ['somebody on their own', actor('丁'), 'same'],
  ])('is done by %s', (_who, by, code) => {
    const play = corrected();
    expect(play.state.tasks.更正).toMatchObject({ only: '甲', excluded: ['乙', '丙'] });
    expect(play.perform('2026-03-04', '更正', {}, { by })).toBe(code === undefined);
    expect(play.refusal?.code).toBe(code);
  });
});
