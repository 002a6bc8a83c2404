import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDate } from './day.ts';
import { CalendarFault, headerLines, loadCalendar, packHeader, packId } from './index.ts';

const folder = new URL('../../definitions/calendars/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const load = (file: string) => {
  const text = read(file);
  const id = packId(file.slice(0, -4), text);
  return loadCalendar({ id, text, overlays: [], hash: `packs ${file}` });
};

/** An id never changes its meaning: a new notice or an amendment is a new id, and the old text stays beside it. */
const packs: [file: string, id: string, hash: string][] = [
  ['cn-2025.1.txt', 'cn-2025.1', '81fd9f1b357f6fa190ad3e5f9c6aece2acaf535a92d874405a047dde452b11f1'],
  ['cn.txt', 'cn-2026.1', 'd838bd48685f2a9a5fb5a14d3d315f0809f5e7457891b9de0d61b71f201dd52b'],
];

test('each pack is known by its hash', () => {
  const found = readdirSync(folder)
    .sort()
    .map((file) => [file, load(file).id, createHash('sha256').update(read(file)).digest('hex')]);
  expect(found).toEqual(packs);
});

/** Make-up days, swaps across a year's end, amended days, days after long holidays: as the notices have them. */
const golden: [day: string, works: boolean][] = [
  ['2007-01-03', false],
  ['2007-12-29', true],
  ['2007-12-31', false],
  ['2008-09-27', true],
  ['2008-09-29', false],
  ['2009-10-10', true],
  ['2010-02-21', true],
  ['2011-12-31', true],
  ['2012-01-01', false],
  ['2012-01-03', false],
  ['2013-01-05', true],
  ['2013-04-07', true],
  ['2013-10-12', true],
  ['2014-05-04', true],
  ['2014-10-11', true],
  ['2015-09-03', false],
  ['2015-09-06', true],
  ['2016-06-12', true],
  ['2017-05-27', true],
  ['2018-12-29', true],
  ['2018-12-31', false],
  ['2019-05-02', false],
  ['2019-05-05', true],
  ['2020-01-31', false],
  ['2020-02-01', false],
  ['2020-02-03', true],
  ['2021-02-20', true],
  ['2021-10-09', true],
  ['2022-12-31', false],
  ['2023-01-02', false],
  ['2023-10-08', true],
  ['2024-02-04', true],
  ['2024-02-09', true],
  ['2024-02-18', true],
  ['2024-09-14', true],
  ['2025-02-08', true],
  ['2025-09-28', true],
  ['2026-02-14', true],
  ['2026-10-10', true],
];

describe.each(packs)('%s', (file) => {
  const calendar = load(file);
  const known = golden.filter(([date]) => Number(date.slice(0, 4)) <= Number(calendar.id.slice(3, 7)));
  test.each(known)('%s works: %s', (date, works) => {
    expect(calendar.isWorking(parseDate(date) as number)).toBe(works);
    expect(calendar.certainty(parseDate(date) as number)).toBe('firm');
  });
});

test('there are 39 spot days', () => expect(new Set(golden.map(([date]) => date)).size).toBe(39));

test('what the older pack could not know is not announced, not wrong', () => {
  const day = parseDate('2026-02-16') as number;
  expect([load('cn-2025.1.txt').certainty(day), load('cn.txt').certainty(day)]).toEqual(['unpublished', 'firm']);
});

describe('the head of a pack', () => {
  const row = '2026 off 0101-0103 | work 0104';
  const signed = '# notice 2026 国办发明电〔2025〕7号 signed 王某 2025-11-05';
  const text = ['# pack cn-2026.2', '# anything else', signed, row].join('\n');

  test('is read and written back', () => {
    const header = packHeader(text);
    expect(header.id).toBe('cn-2026.2');
    expect(header.notices.get(2026)).toEqual({
      number: '国办发明电〔2025〕7号',
      signed: { by: '王某', on: '2025-11-05' },
    });
    expect(headerLines(header)).toEqual(['# pack cn-2026.2', signed]);
  });

  test('gives the number of the notice, before what the kernel knows', () => {
    const other = text.replace('7号', '77号');
    const calendar = loadCalendar({ id: 'x', text: other, overlays: [], hash: 'head' });
    expect(calendar.notice(parseDate('2026-01-04') as number)).toEqual({
      holiday: '元旦',
      notice: '国办发明电〔2025〕77号',
    });
  });

  test.each([
    ['cn', text, 'cn-2026.2'],
    ['cn', row, 'cn-2026.1'],
    ['cn-2026.2', text, 'cn-2026.2'],
    ['gx', text, 'gx-2026.1'],
  ])('the file %s has an id', (name, pack, id) => {
    expect(packId(name, pack)).toBe(id);
  });

  test.each([
    ['cn', text.replace('cn-2026.2', 'cn-2027.1')],
    ['cn-2026.1', text],
    ['cn', `# pack 2026\n${row}`],
    ['cn', `# notice 2026 七号 signed 王某 2025-02-30\n${row}`],
    ['cn', `# pack cn-2026.1\n# pack cn-2026.2\n${row}`],
  ])('%s and a head that does not agree or cannot be read', (name, pack) => {
    expect(() => packId(name, pack)).toThrow(CalendarFault);
  });
});
