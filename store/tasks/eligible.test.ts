import { expect, test } from 'vitest';
import type { Assignment } from '../../model/case.ts';
import { actingUnit, type Candidate, personKeys, taskKey } from './eligible.ts';

const bureau = {
  unit: 'u1',
  kind: '旗县市医保经办机构',
  name: '乌兰浩特市医保经办机构',
  area: '乌兰浩特市',
  posts: ['征缴'],
};
const school = { unit: 'u2', kind: '中小学校', name: '一中', posts: [] };
const clerk: Candidate = { id: 'p1', name: '张某', label: '张某', memberships: [school, bureau], counter: false };

const table: [string, Assignment, boolean][] = [
  ['kind and area', { unitKind: '旗县市医保经办机构', at: '乌兰浩特市' }, true],
  ['kind and name', { unitKind: '中小学校', at: '一中' }, true],
  ['kind alone', { unitKind: '旗县市医保经办机构' }, true],
  ['with a post held there', { unitKind: '旗县市医保经办机构', at: '乌兰浩特市', post: '征缴' }, true],
  ['with a post not held', { unitKind: '旗县市医保经办机构', at: '乌兰浩特市', post: '财务' }, false],
  ['a post held in another unit', { unitKind: '中小学校', at: '一中', post: '征缴' }, false],
  ['another area', { unitKind: '旗县市医保经办机构', at: '阿尔山市' }, false],
  ['another kind', { unitKind: '盟医保经办机构' }, false],
  ['a unit that nobody has named yet', { unitKind: '旗县市医保经办机构', unplaced: ['参保地', '旗县市'] }, false],
  ['a person whom nobody has named yet', { unplaced: ['责任人'] }, false],
  ['named person', { person: '张某' }, true],
  ['another person', { person: '李某' }, false],
  ['an applicant, without the right to file', { outside: true }, false],
];

test.each(table)('%s', (_name, to, expected) => {
  expect(personKeys(clerk).includes(taskKey(to))).toBe(expected);
});

test('of two persons of one name only the one meant is meant', () => {
  const [one, two] = ['一中', '二中'].map((unit, i) => ({ ...clerk, id: `p${i}`, label: `张某（${unit}）` }));
  const keys = [one, two].map((person) =>
    personKeys(person as Candidate).includes(taskKey({ person: '张某（二中）' })),
  );
  expect(keys).toEqual([false, true]);
  expect(personKeys(one as Candidate)).not.toContain(taskKey({ person: '张某' }));
});

test('a counter person enters what the applicant brings', () => {
  expect(personKeys({ ...clerk, counter: true })).toContain(taskKey({ outside: true }));
});

test('the person acts for the unit that the task means', () => {
  expect(actingUnit(clerk, [taskKey({ unitKind: '旗县市医保经办机构' })])).toBe('u1');
  expect(actingUnit(clerk, [taskKey({ outside: true })])).toBe('u2');
});
