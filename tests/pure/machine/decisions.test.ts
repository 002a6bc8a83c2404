import { describe, expect, it, test } from 'vitest';
import type { CaseEvent, ClockDecision } from '../../../model/case.ts';
import { office, procedure } from './office.ts';
import { actor, instant, Player } from './player.ts';

const POLICY = 'clock: {backdate: 10个工作日, approve: {延长: 审批, 重新起算: 审批, 更正: 审批, 撤销: 审批}}';
const ALERTS = 'alerts: {提前1个工作日: 经办人, 到期: 经办人}';

/** A decision that takes ten working days of Monday 2 March 2026: the 16th. The region's lines come last. */
function opened(step = '', rules = POLICY): Player {
  const of = procedure(
    `steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 收件日期]
  审核:
    who: 经办机构
    term: 10个工作日内
    ${ALERTS}
${step}  决定:
    who: 经办机构
ends:
  已办理: 已办理
`,
    { 'jia/region.yaml': `${office['jia/region.yaml']}${rules}\n` },
  );
  const play = new Player(of, '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县', 收件日期: '2026-03-02' });
  return play;
}

type Act = Extract<CaseEvent, { type: 'clock' }>;
const base = { type: 'clock', clock: '审核', reason: '因故', document: '审批表', by: actor('主任') } as const;
const grounds = { instrument: '甲办法', article: '1' };

function act(play: Player, at: string, decision: Partial<Act> & Pick<ClockDecision, 'act'>): string | undefined {
  play.happen({ ...base, grounds, at: instant(at), ...decision });
  return play.refusal === undefined ? undefined : String(play.refusal.detail.why ?? play.refusal.code);
}
const approve = (play: Player, at: string, more = {}) =>
  play.perform(at, '审核·批准:审核', {}, { by: actor('局长'), ...more });

/** Proposes and approves. */
function decided(play: Player, at: string, decision: Partial<Act> & Pick<ClockDecision, 'act'>): void {
  expect(act(play, at, decision)).toBeUndefined();
  expect(approve(play, at)).toBe(true);
}

describe('what a decision moves', () => {
  test.each<[string, (play: Player) => void, string | undefined]>([
    ['nothing', () => {}, '2026-03-16'],
    [
      'stopped and running again',
      (play) => {
        act(play, '2026-03-04', { act: 'suspend' });
        act(play, '2026-03-06', { act: 'resume' });
      },
      '2026-03-18',
    ],
    ['stopped', (play) => void act(play, '2026-03-04', { act: 'suspend' }), undefined],
    ['longer', (play) => decided(play, '2026-03-04', { act: 'extend', amount: '5个工作日' }), '2026-03-23'],
    ['counted anew', (play) => decided(play, '2026-03-05', { act: 'restart' }), '2026-03-19'],
    [
      'the day it opened was wrong',
      (play) => decided(play, '2026-03-05', { act: 'correct', anchor: 'event.审核_开始', is: '2026-02-25' }),
      '2026-03-10',
    ],
    [
      'an extension taken back',
      (play) => {
        decided(play, '2026-03-04', { act: 'extend', amount: '5个工作日' });
        decided(play, '2026-03-05', { act: 'revoke', of: 2 });
      },
      '2026-03-16',
    ],
    [
      'a correction taken back',
      (play) => {
        decided(play, '2026-03-05', { act: 'correct', anchor: 'event.审核_开始', is: '2026-02-25' });
        decided(play, '2026-03-06', { act: 'revoke', of: 2 });
      },
      '2026-03-16',
    ],
  ])('%s', (_name, play, due) => {
    const one = opened();
    play(one);
    expect(one.due('审核')).toBe(due);
  });

  it('stands in the ledger with everything that belongs to it', () => {
    const play = opened();
    act(play, '2026-03-04', { act: 'extend', amount: '5个工作日', on: '2026-03-03' });
    approve(play, '2026-03-05');
    expect(play.state.clocks.审核?.ledger.at(-1)).toEqual({
      act: 'extend',
      n: 2,
      amount: '5个工作日',
      at: instant('2026-03-05'),
      on: '2026-03-03',
      effective: instant('2026-03-03'),
      by: actor('主任'),
      approver: actor('局长'),
      reason: '因故',
      document: '审批表',
      grounds,
      due: { from: '2026-03-16', to: '2026-03-23' },
    });
    const lines = play.entries.filter(({ kind }) => kind === 'clock');
    expect(lines.map(({ result, by, detail }) => [result, by?.person, detail?.stage])).toEqual([
      ['extend', '主任', 'proposed'],
      ['extend', '局长', 'entered'],
    ]);
  });
});

describe('a second person', () => {
  it('is another one, also when somebody acts for them', () => {
    const play = opened();
    act(play, '2026-03-04', { act: 'restart' });
    expect(play.state.tasks['审核·批准:审核']).toMatchObject({
      kind: 'approve',
      role: '审批',
      to: { unitKind: '县级经办机构', at: '甲县', post: '审批' },
      excluded: ['主任'],
      proposal: { due: { from: '2026-03-16', to: '2026-03-18' } },
    });
    expect(approve(play, '2026-03-04', { by: actor('主任') })).toBe(false);
    expect(approve(play, '2026-03-04', { by: actor('科员', '主任') })).toBe(false);
    expect(play.refusal?.detail.why).toBe('own-proposal');
    expect(play.due('审核')).toBe('2026-03-16');
  });

  it('who does not agree says why, and nothing moves', () => {
    const play = opened();
    act(play, '2026-03-04', { act: 'restart' });
    expect(approve(play, '2026-03-05', { result: '不同意' })).toBe(false);
    expect(play.refusal?.code).toBe('reason');
    expect(approve(play, '2026-03-05', { result: '不同意', reason: '没有依据' })).toBe(true);
    expect(play.due('审核')).toBe('2026-03-16');
    expect(play.tasks()).toEqual(['审核']);
    expect(play.entries.at(-1)).toMatchObject({ kind: 'clock', result: 'restart', reason: '没有依据' });
    expect(act(play, '2026-03-06', { act: 'restart' })).toBeUndefined();
  });

  it('approves a longer limit before it has run out, unless it was dated back on a paper', () => {
    const play = opened();
    act(play, '2026-03-16', { act: 'extend', amount: '5个工作日' });
    expect(approve(play, '2026-03-17')).toBe(false);
    expect(play.refusal?.detail.why).toBe('too-late');
    approve(play, '2026-03-17', { result: '不同意', reason: '过期' });
    act(play, '2026-03-17', { act: 'extend', amount: '5个工作日', on: '2026-03-13' });
    expect(approve(play, '2026-03-18')).toBe(true);
    expect(play.due('审核')).toBe('2026-03-23');
  });

  it('has nothing to approve once the step is done', () => {
    const play = opened();
    act(play, '2026-03-04', { act: 'restart' });
    play.perform('2026-03-05', '审核');
    expect(play.tasks()).toEqual(['决定']);
    expect(play.entries.at(-1)).toMatchObject({ kind: 'clock', detail: { stage: 'dropped' } });
  });
});

describe('what is not laid down is refused', () => {
  test.each<[string, string, Partial<Act> & Pick<ClockDecision, 'act'>, string]>([
    ['nobody named to approve', 'clock: {backdate: 5日}', { act: 'extend', amount: '2个工作日' }, 'no-approver'],
    [
      'no length of backdating',
      'clock: {approve: {延长: 审批}}',
      { act: 'suspend', on: '2026-03-03' },
      'no-backdating',
    ],
    ['further back than laid down', 'clock: {backdate: 1个工作日}', { act: 'suspend', on: '2026-03-03' }, 'backdating'],
    ['a day ahead', POLICY, { act: 'suspend', on: '2026-03-06' }, 'future'],
    ['no document', POLICY, { act: 'suspend', document: ' ' }, 'no-document'],
    ['no article', POLICY, { act: 'suspend', grounds: undefined }, 'no-article'],
    ['no reason', POLICY, { act: 'suspend', reason: '' }, 'reason'],
    ['longer, in another unit', POLICY, { act: 'extend', amount: '2个月' }, 'unit'],
    ['longer, by nothing', POLICY, { act: 'extend', amount: '0个工作日' }, 'unit'],
    ['resuming what runs', POLICY, { act: 'resume' }, 'runs'],
    ['an entry that is not there', POLICY, { act: 'revoke', of: 9 }, 'no-entry'],
    ['the start is no decision', POLICY, { act: 'revoke', of: 1 }, 'no-entry'],
    [
      'a day that it does not count from',
      POLICY,
      { act: 'correct', anchor: 'event.申请', is: '2026-03-01' },
      'no-anchor',
    ],
    ['the day that stands there', POLICY, { act: 'correct', anchor: 'event.审核_开始', is: '2026-03-02' }, 'same-day'],
    ['no day', POLICY, { act: 'correct', anchor: 'event.审核_开始', is: '2026-02-30' }, 'no-day'],
    ['a day to come', POLICY, { act: 'correct', anchor: 'event.审核_开始', is: '2026-03-09' }, 'no-day'],
  ])('%s', (_name, rules, decision, why) => {
    const play = opened('', rules);
    expect(act(play, '2026-03-05', decision)).toBe(why);
  });

  it('takes back to a day as far as the region says', () => {
    expect(
      act(opened('', 'clock: {backdate: 2个工作日}'), '2026-03-05', { act: 'suspend', on: '2026-03-03' }),
    ).toBeUndefined();
  });

  it('begins anew once, and is longer once', () => {
    const play = opened();
    decided(play, '2026-03-04', { act: 'restart' });
    decided(play, '2026-03-04', { act: 'extend', amount: '1个工作日' });
    expect(act(play, '2026-03-05', { act: 'restart' })).toBe('restarted');
    expect(act(play, '2026-03-05', { act: 'extend', amount: '1个工作日' })).toBe('extended');
    decided(play, '2026-03-05', { act: 'revoke', of: 2 });
    expect(act(play, '2026-03-06', { act: 'restart' })).toBeUndefined();
  });

  it('a limit in hours needs the time of a day that is past', () => {
    const play = opened('  急办:\n    who: 经办机构\n    term: 8小时内\n');
    play.perform('2026-03-03 09:00', '审核');
    const stop = { act: 'suspend', clock: '急办', on: '2026-03-03' } as const;
    expect(act(play, '2026-03-03 11:00', stop)).toBeUndefined();
    const late = opened('  急办:\n    who: 经办机构\n    term: 8小时内\n');
    late.perform('2026-03-03 22:00', '审核');
    expect(act(late, '2026-03-04 01:00', { ...stop, on: '2026-03-03' })).toBe('time');
    expect(act(late, '2026-03-04 01:00', { ...stop, on: '2026-03-03', time: '23:00' })).toBeUndefined();
    expect(act(late, '2026-03-04 02:00', { act: 'resume', clock: '急办' })).toBeUndefined();
    expect(late.state.clocks.急办?.answer.due).toBe('2026-03-04T09:00:00+08:00');
  });
});

describe('a limit that had run out, and by what was dated back has not', () => {
  it('runs on: it is late no more, and its reminders come again', () => {
    const play = opened();
    play.wake('2026-03-17');
    expect(play.state.clocks.审核).toMatchObject({ state: 'expired', alerted: [0, 1] });
    expect(act(play, '2026-03-18', { act: 'suspend', on: '2026-03-12' })).toBeUndefined();
    expect(play.state.clocks.审核?.state).toBe('suspended');
    expect(act(play, '2026-03-18', { act: 'resume', on: '2026-03-17' })).toBeUndefined();
    expect(play.due('审核')).toBe('2026-03-19');
    const { ledger = [], state, settledAt, alerted } = play.state.clocks.审核 ?? {};
    expect({ state, settledAt, alerted }).toEqual({ state: 'running', settledAt: undefined, alerted: [0] });
    expect(ledger.map((entry) => entry.act)).toEqual(['start', 'expire', 'suspend', 'reopen', 'resume']);
    const before = play.entries.filter(({ kind }) => kind === 'alert').length;
    play.wake('2026-03-20 01:00');
    expect(play.entries.filter(({ kind }) => kind === 'alert').length).toBe(before + 1);
    expect(play.state.clocks.审核?.state).toBe('expired');
  });

  it('a stop after the limit cures nothing, and is refused', () => {
    const play = opened();
    play.wake('2026-03-17');
    expect(act(play, '2026-03-18', { act: 'suspend', on: '2026-03-17' })).toBe('after-due');
  });

  it('what followed from it stands: another way was taken, and that is not undone here', () => {
    const play = opened('    late: 决定\n');
    play.wake('2026-03-17');
    expect(play.tasks()).toEqual(['决定']);
    expect(act(play, '2026-03-18', { act: 'suspend', on: '2026-03-12' })).toBe('followed');
  });

  it('an extension taken back after the old last day: it has run out', () => {
    const play = opened();
    decided(play, '2026-03-10', { act: 'extend', amount: '5个工作日' });
    play.wake('2026-03-18');
    expect(play.state.clocks.审核?.state).toBe('running');
    decided(play, '2026-03-18', { act: 'revoke', of: 2 });
    expect(play.state.clocks.审核?.state).toBe('expired');
  });
});

describe('the ledger of a limit goes on', () => {
  it('a stop ends when the step is done, and a deemed decision says so', () => {
    const play = opened();
    act(play, '2026-03-04', { act: 'suspend' });
    play.perform('2026-03-06', '审核');
    expect(play.state.clocks.审核?.ledger.map((entry) => entry.act)).toEqual(['start', 'suspend', 'resume', 'met']);
    const deemed = opened('    late: 视为通过\n');
    deemed.wake('2026-03-17');
    expect(deemed.state.clocks.审核?.ledger.at(-1)).toMatchObject({ act: 'deem', on: '2026-03-16' });
    expect(deemed.state.results.审核).toBe('通过');
  });

  it('a field that was wrong is put right for every limit that counts from it, and back', () => {
    const field =
      '  复审:\n    who: 经办机构\n    term: 自收件日期之日起10个工作日内\n    promise: 自收件日期之日起5个工作日内\n';
    const play = opened(field);
    play.perform('2026-03-03', '审核');
    expect([play.due('复审'), play.due('复审_承诺')]).toEqual(['2026-03-16', '2026-03-09']);
    const right = { act: 'correct', clock: '复审', anchor: 'date.收件日期', is: '2026-02-27' } as const;
    expect(act(play, '2026-03-04', right)).toBeUndefined();
    play.perform('2026-03-04', '复审·批准:复审', {}, { by: actor('局长') });
    expect([play.due('复审'), play.due('复审_承诺')]).toEqual(['2026-03-12', '2026-03-05']);
    expect(play.state.facts.收件日期).toBe('2026-02-27');
    act(play, '2026-03-05', { act: 'revoke', clock: '复审', of: 2 });
    play.perform('2026-03-05', '复审·批准:复审', {}, { by: actor('局长') });
    expect([play.due('复审'), play.state.facts.收件日期]).toEqual(['2026-03-16', '2026-03-02']);
  });
});
