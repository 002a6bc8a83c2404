import { readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { LegalHoliday, LunarDay, SolarTerm } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import { addMonths, civil, dayOf, earliestDay, isoDate, latestDay, parseDate, weekday } from './day.ts';
import { festivalDays } from './festivals.ts';
import { CalendarFault, loadCalendar, overlayOf, packId } from './index.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const calendar = loadCalendar({ id: packId('cn', text), text, overlays: [], hash: 'test-cn' });
const day = (iso: string) => parseDate(iso) as number;

test('the newest pack', () => {
  expect(calendar.id).toBe('cn-2026.1');
  expect(isoDate(calendar.horizon)).toBe('2026-12-25');
});

test('every day of 2007–2026 agrees with chinese-days, and with tyme4ts but for its two errors of 2013', () => {
  const { isWorkday } = chineseDays;
  const wrongInTyme: string[] = [];
  for (let d = dayOf(2007, 1, 1); d <= dayOf(2026, 12, 31); d += 1) {
    const iso = isoDate(d);
    expect(`${iso} ${calendar.isWorking(d)}`).toBe(`${iso} ${isWorkday(iso)}`);
    const { year, month, day: date } = civil(d);
    const legal = LegalHoliday.fromYmd(year, month, date);
    const works = legal ? legal.isWork() : weekday(d) <= 5;
    if (works !== calendar.isWorking(d)) wrongInTyme.push(iso);
  }
  expect(wrongInTyme).toEqual(['2013-04-07', '2013-10-12']);
});

test.each([
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, count) => {
  expect(calendar.countWorking(dayOf(year, 1, 1), dayOf(year, 12, 31))).toBe(count);
});

test.each([
  ['2026-12-25', 'firm'],
  ['2026-12-26', 'tail'],
  ['2026-12-31', 'tail'],
  ['2025-12-31', 'firm'],
  ['2027-01-01', 'unpublished'],
  ['2006-12-31', 'unpublished'],
])('%s is %s', (date, certainty) => {
  expect(calendar.certainty(day(date))).toBe(certainty);
});

test.each([
  ['2027-01-01', false],
  ['2027-01-04', true],
  ['2027-02-08', false],
  ['2027-02-09', true],
  ['2027-05-03', true],
  ['2027-09-15', false],
  ['2040-10-03', false],
  ['2040-10-04', true],
])('a year without a notice is estimated by the festivals: %s works = %s', (date, works) => {
  expect(calendar.isWorking(day(date))).toBe(works);
});

test('the lunar festivals by rule agree with tyme4ts', () => {
  for (let year = 2025; year <= 2050; year += 1) {
    const iso = (solar: { getYear(): number; getMonth(): number; getDay(): number }) =>
      dayOf(solar.getYear(), solar.getMonth(), solar.getDay());
    const spring = iso(LunarDay.fromYmd(year, 1, 1).getSolarDay());
    const rule = [
      ...[spring - 1, spring, spring + 1, spring + 2],
      iso(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()),
      iso(LunarDay.fromYmd(year, 5, 5).getSolarDay()),
      iso(LunarDay.fromYmd(year, 8, 15).getSolarDay()),
    ];
    const solar = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((md) => day(`${year}-${md}`));
    expect(festivalDays(year)).toEqual(new Set([...solar, ...rule]));
  }
});

describe('overlays', () => {
  const local = overlayOf('GX', '2026 off 0416-0417 | work 0418');
  const guangxi = loadCalendar({ id: 'cn-2026.1', text, overlays: [local], hash: 'test-gx' });
  test('a local pack changes its days and says so', () => {
    expect(guangxi.id).toBe('cn-2026.1+GX');
    expect(['2026-04-16', '2026-04-17', '2026-04-18'].map((d) => guangxi.isWorking(day(d)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(guangxi.overlay(day('2026-04-16'))).toBe('GX');
    expect(guangxi.overlay(day('2026-04-15'))).toBeUndefined();
  });
  test('the last overlay wins', () => {
    const overlays = [local, { region: 'NN', off: ['2026-04-18'], work: ['2026-04-16'] }];
    const city = loadCalendar({ id: 'cn-2026.1', text, overlays, hash: 'test-nn' });
    expect(['2026-04-16', '2026-04-17', '2026-04-18'].map((d) => city.isWorking(day(d)))).toEqual([true, false, false]);
  });
  test('a day that an overlay names is firm, even in a year without a notice', () => {
    const overlays = [{ region: 'LS', off: ['2027-02-10'], work: [] }];
    const lhasa = loadCalendar({ id: 'cn-2026.1', text, overlays, hash: 'test-ls' });
    expect(lhasa.certainty(day('2027-02-10'))).toBe('firm');
    expect(lhasa.isWorking(day('2027-02-10'))).toBe(false);
  });
});

test.each([
  ['', '空'],
  ['2026 off 0101', '读不懂'],
  ['2026 off 0230 | work', '没有 0230'],
  ['2026 off 0103-0101 | work', '首尾颠倒'],
  ['2026 off | work\n2025 off | work', '由小到大'],
  ['2026 off 0104 | work 0104', '既放假又上班'],
])('a bad pack is refused: %j', (bad, words) => {
  const build = () => loadCalendar({ id: 'x', text: bad, overlays: [], hash: `bad ${bad}` });
  expect(build).toThrow(CalendarFault);
  expect(build).toThrow(words);
});

test('rank and select agree with walking, inside the table and beyond it', () => {
  for (let from = dayOf(2025, 12, 20); from < dayOf(2034, 2, 1); from += 37)
    for (const n of [1, 2, 5, 20, 250]) {
      const to = calendar.nthWorking(from, n);
      expect(calendar.isWorking(to)).toBe(true);
      expect(calendar.countWorking(from, to)).toBe(n);
      const back = calendar.nthWorkingBack(from, n);
      expect(calendar.isWorking(back)).toBe(true);
      expect(calendar.countWorking(back, from)).toBe(n);
    }
});

test('civil days go there and back, over the whole range', () => {
  for (let d = earliestDay; d <= latestDay; d += 997) expect(parseDate(isoDate(d))).toBe(d);
  expect([isoDate(earliestDay), isoDate(latestDay)]).toEqual(['0001-01-01', '9999-12-31']);
  expect(weekday(day('2026-11-22'))).toBe(7);
  expect(isoDate(addMonths(day('2024-02-29'), 12))).toBe('2025-02-28');
  expect(isoDate(addMonths(day('2025-03-31'), -1))).toBe('2025-02-28');
  expect(['2025-02-29', '2025-13-01', '2025-1-1', 'x'].map(parseDate)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
