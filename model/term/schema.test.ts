import { expect, test } from 'vitest';
import { expectSameVerdict } from './schema.fixture.ts';
import { deadlineSchema } from './schema.ts';

test('every form has its part of the schema, and each part is used', () => {
  const text = JSON.stringify(deadlineSchema);
  const defs = Object.keys(deadlineSchema.$defs as object);
  for (const form of ['within', 'hold', 'before', 'by', 'window', 'occurs', 'earliest_of', 'latest_of'])
    expect(defs.filter((name) => name.startsWith(form))).not.toEqual([]);
  for (const name of defs) expect(text).toContain(`"#/$defs/${name}"`);
});

const riders = {
  cutoff: '16:00',
  receipt: 'office_close',
  warn: { yellow: '3个工作日', red: '1 working day', at: '09:00' },
  on_calendar_change: 'freeze',
  source: { doc: '某办法', article: '9', quote: '十五日内办结' },
  basis: '某办法 9',
  title: '办结',
};
const within = { within: '15 days', of: 'event.a', roll: 'none' };

test.each<[string, object]>([
  ['every rider on every form', { by: '06-30', year: 2026, roll: 'none', ...riders }],
  ['a name of Chinese letters', { within: '5个工作日', of: 'event.申请_补正', ...riders }],
  [
    'a clock',
    { ...within, clock: { stops: [{ on: 'event.b', until: 'event.c', at_most: '3日', stop_day: 'counted' }] } },
  ],
  ['an extension', { ...within, extend: { by: '10 working days', on: 'event.b', times: 2 } }],
  ['a year after', { by: '03-31', year: { of: 'date.补助年度', plus: 1 }, roll: 'none' }],
  ['a start of a named year', { before: { start_of: 'benefit_year', year: 'date.年度' }, roll: 'none' }],
  [
    'a quarter window',
    { every: 'quarter', window: { from: { month: 1, day: 5 }, to: { month: 3, day: 'last' } }, roll: 'none' },
  ],
  ['every second year', { occurs: 'year', on: '03-01', every: 2, first: 2026, from: 'event.a' }],
  ['nested combinations', { latest_of: ['a', { earliest_of: [within, { before: 'date.x', roll: 'none' }] }] }],
  ['warned with no unit', { ...within, warn: { yellow: '3' } }],
  ['a source without a quote', { ...within, source: { doc: '某办法' } }],
  ['a source with a key too many', { ...within, source: { doc: '某办法', quote: '十五日', page: 3 } }],
  ['a basis of nothing', { ...within, basis: ' ' }],
  ['a title that is a number', { ...within, title: 3 }],
  ['two forms', { ...within, by: '04-30' }],
  ['an extension of nothing', { ...within, extend: { on: 'event.b' } }],
  ['31 June', { by: '06-31', year: 2026, roll: 'none' }],
  ['a clock with before', { before: 'event.a', roll: 'none', clock: {} }],
])('%s: the schema says what the kernel says', (_, spec) => expectSameVerdict(spec));
