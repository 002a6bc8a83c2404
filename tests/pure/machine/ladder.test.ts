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

it('a case without a limit of its own has none', () => {
  expect(procedure(text(''), region).plan.alerts).toBeUndefined();
});
