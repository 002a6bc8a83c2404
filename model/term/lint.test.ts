import { expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { lint, TermFault } from './index.ts';
import { answer } from './schema.fixture.ts';
import type { TermSpec } from './spec.ts';

const text = '2026 off 0101-0103 | work 0104';
const cn = loadCalendar({ id: 'x', text, overlays: [], hash: 'lint' });

/** The code of the fault, or `fine`. */
function lintOf(spec: object): string {
  try {
    answer(spec as TermSpec, {}, cn);
    lint(spec as TermSpec, {});
    return 'fine';
  } catch (error) {
    if (error instanceof TermFault) return error.code;
    throw error;
  }
}

const days = { within: '15 days', of: 'event.a', roll: 'next_working_day' };
const birth = { within: '90 days', of: 'date.birth', roll: 'next_working_day' };
const quote = (text: string) => ({ source: { doc: '某办法', article: 9, quote: text } });
const stops = [{ on: 'event.b', until: 'event.c' }];

test.each<[lint: string, wrong: object, code: string, right: object]>([
  ['unknown key', { ...days, form: 1 }, 'key', days],
  ['roll missing with days', { within: '15 days', of: 'event.a' }, 'roll', days],
  ['roll missing with months', { within: '1 month', of: 'event.a' }, 'roll', { ...days, within: '1 month' }],
  [
    'roll missing with hold',
    { hold: '7 days', of: 'event.a' },
    'roll',
    { hold: '7 days', of: 'event.a', roll: 'none' },
  ],
  ['roll missing with by', { by: '04-30', year: 2026 }, 'roll', { by: '04-30', year: 2026, roll: 'none' }],
  [
    'roll missing with a window',
    { every: 'month', window: { from: 1, to: 5 } },
    'roll',
    { every: 'month', window: { from: 1, to: 5 }, roll: 'none' },
  ],
  [
    'roll missing, counted back',
    { at_least: '7 days', before: 'event.a' },
    'roll',
    { at_least: '7 days', before: 'event.a', roll: 'none' },
  ],
  [
    'roll with working days',
    { ...days, within: '15 working days' },
    'roll',
    { within: '15 working days', of: 'event.a' },
  ],
  ['roll with hours', { ...days, within: '48 hours' }, 'roll', { within: '48 hours', of: 'event.a' }],
  [
    'quoted 工作日, counted days',
    { ...days, ...quote('十五个工作日内') },
    'source',
    { within: '15 working days', of: 'event.a', ...quote('十五个工作日内') },
  ],
  [
    'a short 日 without basis',
    { ...days, ...quote('五日内') },
    'source',
    { ...days, ...quote('五日内'), basis: '自然日' },
  ],
  [
    'quoted 个月, counted days',
    { ...days, ...quote('两个月内') },
    'source',
    { ...days, within: '2 months', ...quote('两个月内') },
  ],
  [
    'quoted 小时, counted days',
    { ...days, ...quote('24小时内') },
    'source',
    { within: '24 hours', of: 'event.a', ...quote('24小时内') },
  ],
  ['newborn without first day', birth, 'value', { ...birth, count_from: 'next_day' }],
  [
    'newborn in Chinese',
    { ...birth, of: 'date.出生日期' },
    'value',
    { ...birth, of: 'date.出生日期', count_from: 'same_day' },
  ],
  [
    'benefit year without first day',
    { ...days, of: 'benefit_year.start' },
    'value',
    { ...days, of: 'benefit_year.start', count_from: 'same_day' },
  ],
  [
    'a hold from a birth',
    { hold: '30 days', of: 'date.date_of_birth', roll: 'none' },
    'value',
    { hold: '30 days', of: 'date.date_of_birth', roll: 'none', count_from: 'next_day' },
  ],
  [
    'nearest without a citation',
    { ...days, roll: 'nearest' },
    'source',
    { ...days, roll: 'nearest', basis: '某办法 3' },
  ],
  [
    'modified_next without a citation',
    { ...days, roll: 'modified_next' },
    'source',
    { ...days, roll: 'modified_next', ...quote('十五日内，遇节假日顺延，不跨月') },
  ],
  [
    'within a combination',
    { earliest_of: [days, { by: '11-30', year: 2026, roll: 'nearest' }] },
    'source',
    { earliest_of: [days, { by: '11-30', year: 2026, roll: 'nearest', basis: '某办法 3' }] },
  ],
  [
    'one event stops and restarts',
    { ...days, clock: { stops, restarts: [{ on: 'event.b' }] } },
    'value',
    { ...days, clock: { stops, restarts: [{ on: 'event.d' }] } },
  ],
  ['by without a year', { by: '04-30', roll: 'none' }, 'value', { by: '04-30', year: 'benefit_year', roll: 'none' }],
])('%s', (_, wrong, code, right) => {
  expect(lintOf(wrong)).toBe(code);
  expect(lintOf(right)).toBe('fine');
});

test('deadlines that are given are linted too', () => {
  const given = { deadlines: { x: { ...birth } as TermSpec } };
  expect(() => lint({ earliest_of: ['x'] }, given)).toThrow(TermFault);
});
