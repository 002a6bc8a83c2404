import { expect, it } from 'vitest';
import { procedure } from './office.ts';
import { Player } from './player.ts';

const text = (supplement: string) => `steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  审核:
    who: 经办机构
    term: 10个工作日内
    supplement: ${supplement}
ends:
  已办理: 已办理
  不予受理: 不予受理
`;
const asked = (play: Player, day: string) => play.perform(day, '审核', {}, { result: '补正', missing: ['身份证'] });

function reviewed(supplement: string): Player {
  const play = new Player(procedure(text(supplement)), '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
  return play;
}

it('may be asked as often as the text says', () => {
  const play = reviewed('{term: 15日内，不顺延, late: 不予受理, times: 2}');
  for (const day of ['2026-03-03', '2026-03-05']) {
    expect(asked(play, day)).toBe(true);
    expect(play.perform(day, '审核', {}, { result: '已补正' })).toBe(true);
  }
  expect(asked(play, '2026-03-06')).toBe(false);
  expect(play.refusal).toMatchObject({ code: 'label', detail: { label: '补正' } });
});

it('starts the limit of the step anew where the text says so', () => {
  const [stop, restart] = ['stop', 'restart'].map((clock) => {
    const play = reviewed(`{term: 15日内，不顺延, late: 不予受理, clock: ${clock}}`);
    asked(play, '2026-03-05');
    play.perform('2026-03-12', '审核', {}, { result: '已补正' });
    return play.due('审核');
  });
  // Ten working days of 2 March end on the 16th; the stop from the 5th to the 12th gives five back (5, 6, 9, 10, 11).
  expect(stop).toBe('2026-03-23');
  // Anew from 12 March: ten working days after it.
  expect(restart).toBe('2026-03-26');
});

it('leads where the text says when it is not answered', () => {
  const play = reviewed('{term: 15日内，不顺延, late: 不予受理}');
  asked(play, '2026-03-03');
  play.wake('2026-03-19');
  expect(play.state.end?.name).toBe('不予受理');
});

it('has stood still also for a step that is sent back later', () => {
  const back = text('15日内，不顺延')
    .replace('term: 10个工作日内', 'term: 自申请之日起10个工作日内')
    .replace(
      'ends:',
      '  复核:\n    who: 经办机构\n    other: 审核\n    promise: 3个工作日内\n    or: {退回: 审核, 不同意: 不予受理}\nends:',
    );
  const play = new Player(procedure(back), '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
  asked(play, '2026-03-05');
  play.perform('2026-03-12', '审核', {}, { result: '已补正' });
  expect(play.due('审核')).toBe('2026-03-23');
  play.perform('2026-03-13', '审核', {});
  play.perform('2026-03-16', '复核', {}, { result: '退回' });
  expect(play.due('审核')).toBe('2026-03-23');
});
