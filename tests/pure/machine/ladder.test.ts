import { expect, it } from 'vitest';
import { nextWake } from '../../../machine/index.ts';
import { calendar } from './compiled.ts';
import { office, procedure } from './office.ts';
import { instant, Player } from './player.ts';

const ladder = 'alerts: {提前2个工作日: 经办人, 到期: 科长, 逾期3个工作日: 局长}\n';
const region = { 'jia/region.yaml': (office['jia/region.yaml'] ?? '').replace('roles:\n', `${ladder}roles:\n`) };
const text = (limit: string) => `${limit}steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  审核:
    who: 经办机构
    alerts: {}
ends:
  已办理: 已办理
`;

it.each([
  ['term', 'term: 自开件之日起10个工作日内\n', '件'],
  ['promise', 'promise: 自开件之日起10个工作日内\n', '件_承诺'],
])('the %s of the whole case climbs the ladder of the region', (_key, limit, clock) => {
  const play = new Player(procedure(text(limit), region), '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
  expect(nextWake(play.plan, calendar, play.state)).toBe(instant('2026-03-12 00:00'));
  play.wake('2026-03-31');
  const alerts = play.entries.filter(({ kind }) => kind === 'alert');
  expect(alerts.map(({ at, detail }) => [at, detail?.clock, detail?.to])).toEqual([
    [instant('2026-03-12 00:00'), clock, '经办人'],
    [instant('2026-03-17 00:00'), clock, '科长'],
    [instant('2026-03-19 00:00'), clock, '局长'],
  ]);
});

const used = (limit: string, alerts: string) => {
  const shared = {
    'jia/region.yaml': (office['jia/region.yaml'] ?? '').replace('roles:\n', `alerts: ${alerts}\nroles:\n`),
  };
  const play = new Player(procedure(text(limit), shared), '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
  play.wake('2026-12-31');
  return play.entries.filter(({ kind }) => kind === 'alert').map(({ at }) => at);
};
it.each([
  // The last day is 16 March; two of ten working days are left: 13 and 16.
  ['by working days', 'term: 自开件之日起10个工作日内\n', '{已用80%: 经办人}', '2026-03-13 00:00'],
  ['half of them', 'term: 自开件之日起10个工作日内\n', '{已用50%: 经办人}', '2026-03-10 00:00'],
  ['rounded so that it is not too early', 'term: 自开件之日起5个工作日内\n', '{已用75%: 经办人}', '2026-03-09 00:00'],
  ['of two days on the last', 'term: 自开件之日起2个工作日内\n', '{已用80%: 经办人}', '2026-03-04 00:00'],
  ['by calendar days', 'term: 自开件之日起15日内，顺延\n', '{已用80%: 经办人}', '2026-03-15 00:00'],
  // Eight hours from noon end at 20:00; two of them are left.
  ['of hours by the time', 'term: 自开件之日起8小时内\n', '{已用75%: 经办人}', '2026-03-02 18:00'],
  // 184 days from 2 March to 2 September; 36 are left.
  ['of months by the days between', 'term: 自开件之日起6个月内，顺延\n', '{已用80%: 经办人}', '2026-07-29 00:00'],
])('an alert when a share of the limit is used: %s', (_how, limit, alerts, at) => {
  expect(used(limit, alerts)).toEqual([instant(at)]);
});

it('a case without a limit of its own has none', () => {
  expect(procedure(text(''), region).plan.alerts).toBeUndefined();
});
