import { describe, expect, it } from 'vitest';
import { errorsOf, procedure } from './office.ts';
import { instant, Player } from './player.ts';

const facts = { 姓名: '张某', 参保地: '甲县' };
const text = (late: string, more = '') => `steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  审核:
    who: 经办机构
    term: 5个工作日内
    late: ${late}
${more}  送达:
    who: 经办机构
    term: 自审核之日起12日内，不顺延
ends:
  已办理: 已办理
`;

function silent(late: string, more = ''): Player {
  const play = new Player(procedure(text(late, more)), '2026-03-02');
  play.perform('2026-03-02', '申请', facts);
  play.wake('2026-03-20');
  return play;
}

describe('nobody decides in time', () => {
  it('counts as passed on the last day; what follows counts from it', () => {
    const play = silent('视为通过');
    expect(play.state.results.审核).toBe('通过');
    expect(play.state.events.审核).toEqual([new Date(Date.parse(instant('2026-03-10 00:00')) - 1).toISOString()]);
    expect(play.due('送达')).toBe('2026-03-21');
    expect(play.entries.map(({ kind }) => kind)).toContain('deemed');
    expect(play.tasks()).toEqual(['送达']);
  });

  it('counts as passed on the day of the step that the text names', () => {
    const play = silent('{视为通过: 申请}');
    expect(play.state.events.审核).toEqual([instant('2026-03-02')]);
    expect(play.due('送达')).toBe('2026-03-14');
  });

  it('sends and records what the step brings, and steps behind it count from their own day', () => {
    const play = silent('视为通过', '    sends: 通知书\n  登记:\n    sends: 告知书\n');
    expect(play.effects.map((effect) => 'letter' in effect && effect.letter)).toEqual(['通知书']);
    play.carry('2026-03-21');
    expect(play.effects.map((effect) => 'letter' in effect && effect.letter)).toEqual(['通知书', '告知书']);
    expect(play.state.events.登记).toEqual([instant('2026-03-21')]);
  });

  it('is not deemed when somebody decides on the last day', () => {
    const play = new Player(procedure(text('视为通过')), '2026-03-02');
    play.perform('2026-03-02', '申请', facts);
    expect(play.perform('2026-03-09 23:59', '审核')).toBe(true);
    expect(play.entries.map(({ kind }) => kind)).not.toContain('deemed');
  });
});

describe('what cannot be deemed to have happened is refused', () => {
  it.each([
    ['a payment', '    form: [应付金额, 银行账户]\n    pays: 应付金额\n    to: 银行账户\n'],
    ['money that has to come in', '    form: [应收金额]\n    receives: 应收金额\n'],
    ['service of a letter', '    sends: 通知书\n    served: [当面签收]\n'],
  ])('%s', (_what, more) => {
    expect(errorsOf(text('视为通过', more))).toMatchObject([{ code: 'not-carried', path: 'steps.审核.late' }]);
  });
});
