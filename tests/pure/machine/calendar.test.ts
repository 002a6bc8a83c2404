import { describe, expect, it } from 'vitest';
import { nextWake } from '../../../machine/index.ts';
import type { PinnedCalendar } from '../../../model/ports.ts';
import { office, procedure } from './office.ts';
import { restOn9March, workOn7March, year2027 } from './packs.ts';
import { actor, instant, Player } from './player.ts';

/** A case whose limit has 10 working days and the riders given. */
function opened(riders = '', at = '2026-03-02', late = '', region = ''): Player {
  const of = procedure(
    `steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  决定:
    who: 经办机构
    term:
      limit: 10个工作日内
${riders}${late}ends:
  已办理: 已办理
`,
    { 'jia/region.yaml': `${office['jia/region.yaml']}clock: {approve: {延长: 审批}}\n${region}` },
  );
  const play = new Player(of, at);
  play.perform(at, '申请', { 姓名: '张某', 参保地: '甲县' });
  return play;
}

function put(play: Player, at: string, calendar: PinnedCalendar, more: object = {}): boolean {
  return play.happen({
    type: 'calendar',
    change: `change ${calendar.id}`,
    calendar,
    source: '国办发明电〔2026〕9号',
    reason: '放假安排调整',
    by: actor('安琪'),
    approver: '卢明',
    at: instant(at),
    ...more,
  });
}
const lastMove = (play: Player) => play.state.clocks.决定?.ledger.findLast(({ act }) => act === 'calendar')?.calendar;

describe('a new calendar and the rule of a limit', () => {
  const rule = (name: string) => `      on_calendar_change: ${name}\n`;
  it.each([
    ['later days move a limit that may not come earlier', '', restOn9March, '2026-03-17', 'moved'],
    ['earlier days do not', '', workOn7March, '2026-03-16', 'kept'],
    ['重算 goes with the days either way', rule('重算'), workOn7March, '2026-03-13', 'moved'],
    ['重算, later', rule('重算'), restOn9March, '2026-03-17', 'moved'],
    ['不变 stays, later', rule('不变'), restOn9March, '2026-03-16', 'kept'],
    ['不变 stays, earlier', rule('不变'), workOn7March, '2026-03-16', 'kept'],
    ['a year that the limit does not reach says nothing', '', year2027, '2026-03-16', undefined],
  ])('%s', (_what, riders, calendar, due, outcome) => {
    const play = opened(riders);
    expect(play.due('决定')).toBe('2026-03-16');
    expect(put(play, '2026-03-04', calendar)).toBe(true);
    expect(play.due('决定')).toBe(due);
    expect(lastMove(play)?.outcome).toBe(outcome);
    expect(play.calendar.id).toBe(calendar.id);
  });

  it.each([
    ['', '2026-03-13', '重算'],
    [rule('不提前'), '2026-03-16', '重算'],
    ['', '2026-03-16', '不变'],
    ['', '2026-03-16', '不提前'],
  ])('a limit with the riders %j comes to %s where the region says %s', (riders, due, regional) => {
    const play = opened(riders, '2026-03-02', '', `on_calendar_change: ${regional}\n`);
    put(play, '2026-03-04', workOn7March);
    expect(play.due('决定')).toBe(due);
  });

  it('goes on by the days that it was kept by, also when it is extended afterwards', () => {
    for (const [name, due] of [
      ['不变', '2026-03-23'],
      ['不提前', '2026-03-23'],
      ['重算', '2026-03-20'],
    ] as const) {
      const play = opened(rule(name));
      put(play, '2026-03-04', workOn7March);
      const grounds = { instrument: '甲办法', article: '1' };
      const extend = { act: 'extend', amount: '5个工作日', grounds, document: '审批表', reason: '复杂' };
      const at = instant('2026-03-05');
      play.happen({ type: 'clock', clock: '决定', by: actor('科长'), at, ...extend } as never);
      play.perform('2026-03-05', '决定·批准:决定', {}, { by: actor('主任') });
      expect([name, play.due('决定')]).toEqual([name, due]);
    }
  });

  it('a second calendar may move what the first could not, and forgets the days that nothing goes by', () => {
    const play = opened();
    put(play, '2026-03-04', workOn7March);
    expect(play.calendar.former.size).toBe(1);
    put(play, '2026-03-05', restOn9March);
    expect(play.due('决定')).toBe('2026-03-17');
    expect(play.state.clocks.决定?.calendars).toBeUndefined();
  });
});

describe('a limit that awaits the next year', () => {
  it('becomes firm by the notice, is told so, and wakes the case on its day', () => {
    const play = opened('', '2026-12-15');
    expect(play.state.clocks.决定?.answer).toMatchObject({ status: 'provisional', missing_years: [2027] });
    expect(nextWake(play.plan, play.calendar, play.state)).toBeUndefined();
    put(play, '2026-12-20', year2027);
    expect(play.state.clocks.决定?.answer).toMatchObject({ status: 'resolved', due_date: '2026-12-28' });
    expect(lastMove(play)).toMatchObject({
      before: { status: 'provisional', date: '2026-12-29' },
      after: { status: 'resolved', date: '2026-12-28' },
    });
    expect(nextWake(play.plan, play.calendar, play.state)).toBeDefined();
  });
});

describe('a limit that has run out', () => {
  it('runs again when the new days give it time and nothing came of it', () => {
    const play = opened();
    play.wake('2026-03-17');
    expect(play.state.clocks.决定?.state).toBe('expired');
    put(play, '2026-03-17', restOn9March);
    expect(play.state.clocks.决定).toMatchObject({ state: 'running' });
    expect(lastMove(play)).toMatchObject({ outcome: 'moved', late: 'ends' });
    play.wake('2026-03-18');
    expect(play.state.clocks.决定?.state).toBe('expired');
  });

  it('is late from a later day when the time that it is given has passed too', () => {
    const play = opened();
    play.wake('2026-03-25');
    put(play, '2026-03-25', restOn9March);
    expect(play.state.clocks.决定).toMatchObject({ state: 'expired', answer: { due_date: '2026-03-17' } });
    expect(lastMove(play)).toMatchObject({ outcome: 'moved' });
    expect(lastMove(play)?.late).toBeUndefined();
  });

  it('stands when its effect is drawn, and says that a person has to see to it', () => {
    const play = opened('', '2026-03-02', '    late: 补办\n  补办:\n    who: 经办机构\n');
    play.wake('2026-03-17');
    expect(play.tasks()).toEqual(['补办']);
    put(play, '2026-03-17', restOn9March);
    expect(play.tasks()).toEqual(['补办']);
    expect(lastMove(play)).toMatchObject({ outcome: 'stands', after: { date: '2026-03-17' } });
  });

  it('runs out at once where the rule lets new days come earlier than now', () => {
    const play = opened('      on_calendar_change: 重算\n');
    put(play, '2026-03-16', workOn7March);
    expect(lastMove(play)).toMatchObject({ late: 'begins' });
    expect(play.state.clocks.决定?.state).toBe('expired');
  });
});

describe('who, why and by what', () => {
  it.each([
    ['one person alone', { approver: '安琪' }, 'person'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['no notice', { source: '' }, 'reason'],
    ['a text that cannot be read', { calendar: { ...restOn9March, hash: 'x', text: '2026 off' } }, 'clock'],
  ])('%s is refused', (_what, more, code) => {
    const play = opened();
    expect(put(play, '2026-03-04', restOn9March, more)).toBe(false);
    expect(play.refusal?.code).toBe(code);
  });

  it('stands in the history and in the ledger; the same calendar again says nothing', () => {
    const play = opened();
    put(play, '2026-03-04', restOn9March);
    const told = play.entries.filter(({ kind }) => kind === 'calendar');
    expect(told.map(({ detail }) => detail)).toMatchObject([
      { to: 'cn-2026.2', source: '国办发明电〔2026〕9号', approver: '卢明', moved: '1' },
      { clock: '决定', before: '2026-03-16', after: '2026-03-17', rule: 'never_earlier' },
    ]);
    expect(play.state.clocks.决定?.ledger.at(-1)).toMatchObject({
      by: { person: '安琪' },
      approver: { person: '卢明' },
    });
    const seq = play.state.seq;
    expect(put(play, '2026-03-05', restOn9March)).toBe(true);
    expect(play.state.seq).toBe(seq);
  });

  it('comes to a case that has ended as a refusal, and to its letters not at all', () => {
    const play = opened();
    play.perform('2026-03-03', '决定');
    expect(put(play, '2026-03-04', restOn9March)).toBe(false);
    expect(play.refusal?.code).toBe('closed');
  });
});
