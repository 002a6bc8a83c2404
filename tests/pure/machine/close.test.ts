import { describe, expect, it } from 'vitest';
import { procedure } from './office.ts';
import { actor, instant, Player } from './player.ts';

const long = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 应收金额, 应付金额, 银行账户]
    papers: [居住证明]
    later: {居住证明: 10个工作日内}
  受理:
    who: 经办机构
    supplement: 15日内，不顺延
  并行:
    together:
      查勘:
        who: 甲科
      会签:
        signs: [乙科, 丙科]
  等候:
    waits: 每周五
  缴款:
    who: 申请人本人
    receives: 应收金额
  告知:
    who: 经办机构
    sends: 通知书
    served: [当面签收]
  付款:
    who: 财务岗
    pays: 应付金额
    to: 银行账户
  归档:
    sends: 告知书
ends:
  已办理: 已办理
`);

/** Each line brings the case one phase further. */
const way: [phase: string, go: (play: Player) => void][] = [
  ['办理', () => {}],
  [
    '受理',
    (play) =>
      play.perform('2026-03-02', '申请', {
        姓名: '张某',
        参保地: '甲县',
        应收金额: '300',
        应付金额: '200',
        银行账户: '6222',
      }),
  ],
  ['待补正', (play) => play.press('2026-03-03', '受理', '补正', { missing: ['居住证明'] })],
  [
    '并行',
    (play) => {
      play.perform('2026-03-03', '受理', {}, { result: '已补正' });
      play.perform('2026-03-03', '受理');
      play.perform('2026-03-03', '查勘');
    },
  ],
  [
    '等待',
    (play) => {
      play.perform('2026-03-03', '会签·乙科');
      play.perform('2026-03-03', '会签·丙科');
    },
  ],
  ['待收', (play) => play.wake('2026-03-06')],
  [
    '待送达',
    (play) => {
      play.receive('2026-03-06', '缴款', '300');
      play.perform('2026-03-06', '告知');
    },
  ],
  [
    '付款',
    (play) => {
      play.carry('2026-03-06');
      const proof = { step: '告知', way: '当面签收', day: '2026-03-06', by: actor('甲') };
      play.happen({ type: 'served', ...proof, at: instant('2026-03-06') });
      play.perform('2026-03-06', '付款');
    },
  ],
  ['异常', (play) => play.bank('2026-03-06', 'unpaid')],
  [
    '办后',
    (play) => {
      play.resolve('2026-03-06', '重新支付');
      play.bank('2026-03-06', 'paid');
    },
  ],
  ['办结', (play) => play.carry('2026-03-06')],
];

function upTo(phase: string): Player {
  const play = new Player(long, '2026-03-02');
  for (const [name, go] of way) {
    go(play);
    if (name === phase) return play;
  }
  throw new Error(`no phase ${phase}`);
}
const phases = way.map(([phase]) => phase);
const snapshot = (play: Player) => JSON.stringify((play.state.snapshot as { value: unknown }).value);

describe.each(phases)('in the phase %s', (phase) => {
  it('stands where the way says', () => {
    expect(snapshot(upTo(phase))).toContain(phase);
  });

  it('a case can be terminated; nothing is open behind it', () => {
    const play = upTo(phase);
    expect(play.happen({ type: 'terminate', reason: '已死亡', at: instant('2026-03-06 15:00') })).toBe(true);
    expect(play.state.end).toMatchObject({ name: '终止', reason: '已死亡' });
    expect(play.tasks()).toEqual([]);
    const open = Object.values(play.state.clocks).filter(({ state }) => state === 'running' || state === 'suspended');
    expect(open).toEqual([]);
    expect(play.happen({ type: 'terminate', reason: '再来', at: instant('2026-03-06 16:00') })).toBe(false);
  });

  it('the applicant can withdraw as long as a person has still to decide and no money is on its way', () => {
    const play = upTo(phase);
    const may = !['付款', '异常', '办后', '办结'].includes(phase);
    const event = { type: 'withdraw' as const, by: actor('窗口'), at: instant('2026-03-06 15:00') };
    expect(play.happen({ ...event, reason: ' ' })).toBe(false);
    expect(play.happen({ ...event, reason: '不办了' })).toBe(may);
    expect(play.state.end?.name).toBe(may ? '撤回' : undefined);
    if (!may) expect(play.refusal?.code).toBe('label');
  });
});
