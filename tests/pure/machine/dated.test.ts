import { describe, expect, it } from 'vitest';
import { errorsOf, procedure } from './office.ts';
import { Player } from './player.ts';

const facts = { 姓名: '张某', 参保地: '甲县' };
const posted = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 收件日期, 出院日期]
    from: 收件日期
    term: 自出院日期之日起5个工作日内
    late: 逾期不办
  审核:
    who: 经办机构
    term: 自申请之日起12日内，不顺延
ends:
  已办理: 已办理
  逾期不办: 逾期不办
`);

function file(at: string, on: string): Player {
  const play = new Player(posted, at);
  play.perform(at, '申请', { ...facts, 收件日期: on, 出院日期: '2026-03-02' });
  return play;
}

describe('a step that counts from a day in its form', () => {
  it('is in time by the day of posting, and what follows counts from that day', () => {
    const play = file('2026-03-16', '2026-03-09');
    expect(play.state.results.申请).toBe('通过');
    expect(play.due('审核')).toBe('2026-03-21');
  });

  it('is late by the day of posting', () => {
    expect(file('2026-03-16', '2026-03-10').state.end?.name).toBe('逾期不办');
  });

  it('is never dated ahead', () => {
    const play = file('2026-03-03', '2026-03-04');
    expect(play.refusal).toMatchObject({ code: 'form', detail: { word: '收件日期', why: 'future' } });
  });

  it('is refused with late on a step that is not filed: its limit would run out before the post is in', () => {
    const text = `steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  申报:
    who: 申请人本人
    form: [收件日期]
    from: 收件日期
    term: 5个工作日内
    late: 逾期不办
ends:
  已办理: 已办理
  逾期不办: 逾期不办
`;
    expect(errorsOf(text)).toMatchObject([{ code: 'not-carried', path: 'steps.申报.from' }]);
    expect(errorsOf(text.replace('    late: 逾期不办\n', '').replace('  逾期不办: 逾期不办\n', ''))).toEqual([]);
  });
});

describe('a limit from the end of the month', () => {
  const ofMonth = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  报送:
    who: 经办机构
    term: 自月末之日起15日内，顺延
ends:
  已办理: 已办理
`);
  it.each([
    ['2026-02-03', '2026-03-04', '2026-03-16'],
    ['2026-03-31', '2026-04-01', '2026-04-15'],
  ])('opened on %s, the step on %s: %s', (opened, stepped, due) => {
    const play = new Player(ofMonth, opened);
    play.perform(stepped, '申请', facts);
    expect(play.due('报送')).toBe(due);
  });
});

describe('limits in hours', () => {
  const hourly = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  初审:
    who: 经办机构
    term: 8小时内
    late: 上报
  复审:
    who: 经办机构
    term: 2个工作小时内
    late: 上报
  上报:
    who: 审批岗
ends:
  已办理: 已办理
`);
  const first = () => {
    const play = new Player(hourly, '2026-03-06 16:00');
    play.perform('2026-03-06 16:30', '申请', facts);
    return play;
  };

  it('run through the night', () => {
    const play = first();
    expect(play.state.clocks.初审?.answer.due_utc).toBe('2026-03-06T16:30:00Z');
    play.wake('2026-03-07 00:29');
    expect(play.tasks()).toEqual(['初审']);
    play.wake('2026-03-07 00:30');
    expect(play.tasks()).toEqual(['上报']);
    expect(play.state.results.初审).toBe('逾期');
  });

  it('run in office hours only', () => {
    const play = first();
    play.perform('2026-03-06 16:40', '初审');
    expect(play.state.clocks.复审?.answer.due_utc).toBe('2026-03-09T01:40:00Z');
    play.wake('2026-03-09 09:39');
    expect(play.tasks()).toEqual(['复审']);
    play.wake('2026-03-09 09:40');
    expect(play.tasks()).toEqual(['上报']);
  });
});

describe('a wait for a time', () => {
  const waiting = (waits: string) => {
    const of = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 出院日期]
  等候:
    waits: ${waits}
  发证:
    who: 经办机构
ends:
  已办理: 已办理
`);
    const play = new Player(of, '2026-03-02');
    play.perform('2026-03-02', '申请', { ...facts, 出院日期: '2026-01-31' });
    return play;
  };

  it.each([
    ['每周五', '2026-03-05 23:59', '2026-03-06 00:00'],
    ['每月25日', '2026-03-24 23:59', '2026-03-25 00:00'],
    ['自申请之日起满7日，不顺延', '2026-03-09 23:59', '2026-03-10 00:00'],
    ['自出院日期之日起满6个月，不顺延', '2026-07-31 23:59', '2026-08-01 00:00'],
  ])('%s', (waits, before, then) => {
    const play = waiting(waits);
    expect(play.tasks()).toEqual([]);
    play.wake(before);
    expect(play.tasks()).toEqual([]);
    play.wake(then);
    expect(play.tasks()).toEqual(['发证']);
    expect(play.state.results.等候).toBe('通过');
    expect(play.entries.filter(({ kind }) => kind === 'alert')).toEqual([]);
  });

  it('passes at once when the time is over already', () => {
    const play = waiting('自出院日期之日起满15日，不顺延');
    expect(play.tasks()).toEqual(['发证']);
  });

  it('is not cut short by an event from outside', () => {
    const play = waiting('每周五');
    expect(play.happen({ type: 'arrived', step: '等候', at: '2026-03-03T04:00:00.000Z' })).toBe(false);
    expect(play.tasks()).toEqual([]);
  });
});
