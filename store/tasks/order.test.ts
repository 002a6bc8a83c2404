import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clock } from '../../model/case.ts';
import type { Answer } from '../../model/term/spec.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { commitStep } from '../../tests/steps.ts';
import { createDemo, idOf } from '../demo/create.ts';
import { type OfficePerson, person } from '../office/people.ts';
import { boardCounts } from './board.ts';
import { type InboxAsk, inboxPage } from './inbox.ts';

/** Monday, 10:42 at +08:00. */
const now = '2026-11-23T02:42:00.000Z';
let at: TestDatabase;
let clerk: OfficePerson;

type Limit = [kind: 'term' | 'promise', state: Clock['state'], answer: Partial<Answer>];
const until = (day: string, time = '24:00') => ({
  ...{ status: 'resolved' as const, due_date: day },
  due_utc: new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes(time) * 60_000).toISOString(),
});
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const legal = (day: string, time?: string): Limit => ['term', 'running', until(day, time)];
const promised = (day: string): Limit => ['promise', 'running', until(day)];
const estimated = (day: string): Limit => ['term', 'running', { status: 'provisional', estimate_date: day }];
const stopped = (kind: Limit[0]): Limit => [
  kind,
  'suspended',
  { status: 'suspended', since: '2026-11-20', remaining: 7 },
];

/** As the inbox must show them, the worst first. */
const order: [string, ...Limit[]][] = [
  ['an estimated day that is over', estimated('2026-11-19')],
  ['legal passed longest', legal('2026-11-20'), promised('2026-11-18')],
  ['legal passed at the close of an office this morning', legal('2026-11-23', '09:00')],
  ['promise passed earlier than any legal limit', legal('2026-12-20'), promised('2026-11-10')],
  ['promise passed', promised('2026-11-20')],
  ['legal today at an hour', legal('2026-11-23', '17:30')],
  ['legal today', legal('2026-11-23')],
  ['promise today, legal later', legal('2026-11-30'), promised('2026-11-23')],
  ['promise tomorrow', promised('2026-11-24')],
  ['legal on the same day as a promise', legal('2026-11-25')],
  ['a promise on that day', promised('2026-11-25')],
  ['legal runs while the promise stands', legal('2026-11-27'), stopped('promise')],
  ['an estimated day ahead', estimated('2027-01-04')],
  ['the text sets no limit'],
  ['stands still, and is not late although its day was', stopped('term'), stopped('promise')],
];

beforeAll(async () => {
  at = await testDatabase();
  await createDemo(at.db, { password: 'demo' });
  clerk = (await person(at.db, idOf('person/chenlu'))) as OfficePerson;
  // In another order than the expected one, so that it is not the order of opening.
  for (const [index, [name, ...limits]] of [...order.entries()].sort(([a], [b]) => ((a * 7) % 15) - ((b * 7) % 15)))
    await open(index, name, limits);
});
afterAll(() => at.close());

async function open(index: number, title: string, limits: Limit[]): Promise<void> {
  const clocks = Object.fromEntries(limits.map(([kind, state, answer]) => [kind, clockOf(kind, state, answer)]));
  const task = {
    ...{ key: '复核', version: 1, step: '复核', kind: 'act' as const, role: '经办机构', excluded: [] },
    to: { unitKind: '旗县市医保经办机构', at: '乌兰浩特市' },
    openedAt: '2026-11-02T02:00:00.000Z',
    clocks: Object.keys(clocks),
  };
  await commitStep(at.db, { caseId: `order-${index}`, title, tasks: [task], state: { clocks } });
}

function clockOf(key: Limit[0], state: Clock['state'], answer: Partial<Answer>): Clock {
  const spec = { by: 'date.a', roll: 'none' } as const;
  return {
    ...{ key, kind: key, state, spec, sentence: '', cites: [], alerts: [], alerted: [], given: {}, ledger: [] },
    answer: { calendar: { id: 'cn-2026.1' }, trace: [], ...answer } as unknown as Answer,
  };
}

const ask = (offset: number): InboxAsk => ({
  ...{ person: clerk, regions: ['xingan'], view: 'pool', limit: 4, offset, now, month: now },
});

test('legal risk first, page by page; what has no limit comes after, and what stands still is last', async () => {
  const titles: string[] = [];
  for (let offset = 0; offset < order.length; offset += 4)
    titles.push(...(await inboxPage(at.db, 'live', ask(offset))).map(({ title }) => title));
  expect(titles).toEqual(order.map(([name]) => name));
});

test('a clock that stands is not counted as late, at whatever instant one asks', async () => {
  const board = { regions: ['xingan'], state: 'all' as const, soon: 3, limit: 1, offset: 0 };
  expect(await boardCounts(at.db, 'live', { ...board, now })).toMatchObject({
    ...{ open: 15, legalOverdue: 3, promisedOverdue: 2, today: 3, paused: 1 },
  });
  const later = await boardCounts(at.db, 'live', { ...board, now: '2028-01-01T00:00:00.000Z' });
  expect(later).toMatchObject({ open: 15, legalOverdue: 10, promisedOverdue: 3, today: 0, paused: 1 });
});
