import { firstDayMatters } from './lint.ts';
import { amounts, matches, parts, record, ref, riders, type Schema } from './schema-parts.ts';

/** One form: its own keys and the riders, and no others. */
const form = (properties: { [key: string]: Schema }, required: string[], more: Schema = {}): Schema => ({
  ...record({ ...properties, ...riders }, required),
  ...more,
});

/** A rule that no Chinese law knows needs a citation (`docs/deadlines.md` 5.2). */
const cited: Schema = {
  if: { properties: { roll: { enum: ['nearest', 'modified_next'] } }, required: ['roll'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { anyOf: [{ required: ['source'] }, { required: ['basis'] }] },
};
/** Births and benefit years: does the first day count? */
const firstDay: Schema = {
  if: { properties: { of: matches(firstDayMatters) } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['count_from'] },
};

const counted = (key: 'within' | 'hold'): { [name: string]: Schema } => {
  const of = { of: ref('anchor') };
  const clock = (kind: string, by = kind): { [key: string]: Schema } =>
    key === 'hold' ? {} : { clock: ref(`clock_in_${kind}`), extend: ref(`extend_in_${by}`) };
  return {
    [`${key}_days`]: form(
      { [key]: matches(amounts.rolling), ...of, count_from: ref('start'), roll: ref('roll'), ...clock('days') },
      [key, 'of', 'roll'],
      { allOf: [cited, firstDay] },
    ),
    [`${key}_working_days`]: form(
      { [key]: matches(amounts.workingDays), ...of, count_from: ref('start'), ...clock('days') },
      [key, 'of'],
      { allOf: [firstDay] },
    ),
    [`${key}_hours`]: form({ [key]: matches(amounts.hours), ...of, ...clock('hours') }, [key, 'of']),
    [`${key}_working_hours`]: form(
      { [key]: matches(amounts.workingHours), ...of, ...clock('hours', 'working_hours') },
      [key, 'of'],
    ),
  };
};

const anchorOrYear: Schema = {
  anyOf: [ref('anchor'), record({ start_of: { const: 'benefit_year' }, year: ref('anchor') }, ['start_of', 'year'])],
};
const back = (at_least: string): Schema => ({ at_least: matches(at_least), before: anchorOrYear });
const before: { [name: string]: Schema } = {
  before: form(
    { ...(back(amounts.rolling) as { [key: string]: Schema }), roll: ref('roll_back') },
    ['before', 'roll'],
    { allOf: [cited] },
  ),
  before_in_working_time: form(
    back(`${amounts.workingDays}|${amounts.hours}|${amounts.workingHours}`) as { [key: string]: Schema },
    ['at_least', 'before'],
  ),
};

const year: Schema = {
  anyOf: [{ const: 'benefit_year' }, { type: 'integer', minimum: 1, maximum: 9999 }, ref('anchor'), ref('shift')],
};
const month: Schema = { anyOf: [ref('anchor'), ref('shift')] };
const by: { [name: string]: Schema } = {
  by_year: form({ by: ref('month_day'), year, roll: ref('roll_of_a_day') }, ['by', 'year', 'roll'], { allOf: [cited] }),
  by_month: form({ by: ref('day_text'), month, roll: ref('roll') }, ['by', 'month', 'roll'], { allOf: [cited] }),
  by_day: form({ by: ref('anchor'), roll: ref('roll_of_a_day') }, ['by', 'roll'], { allOf: [cited] }),
};

const period: Schema = { anyOf: [ref('anchor'), record({ first_open_from: ref('anchor') }, ['first_open_from'])] };
const window = (every: string, day: Schema): Schema =>
  form(
    { every: { const: every }, window: record({ from: day, to: day }, ['from', 'to']), period, roll: ref('roll') },
    ['every', 'window', 'roll'],
    { allOf: [cited] },
  );
const quarterDay = record({ month: { enum: [1, 2, 3] }, day: ref('day') }, ['month', 'day']);
const windows: { [name: string]: Schema } = {
  window_month: window('month', ref('day')),
  window_quarter: window('quarter', quarterDay),
  window_year: window('year', ref('month_day')),
};

const dayNumber: Schema = { anyOf: [ref('day'), ref('day_text')] };
const occurring = (unit: string, on: Schema | undefined): Schema =>
  form(
    {
      occurs: { const: unit },
      ...(on && { on }),
      every: { type: 'integer', minimum: 1, maximum: 9999, default: 1 },
      first: { type: 'integer', minimum: 1, maximum: 9999 },
      from: ref('anchor'),
      roll: ref('roll_of_a_day'),
    },
    ['occurs', 'from', ...(on ? ['on'] : [])],
    {
      allOf: [
        cited,
        {
          if: { properties: { every: { minimum: 2 } }, required: ['every'] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { required: ['first'] },
        },
      ],
    },
  );
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const occurs: { [name: string]: Schema } = {
  occurs_day: occurring('day', undefined),
  occurs_week: occurring('week', { enum: [1, 2, 3, 4, 5, 6, 7, ...weekdays] }),
  occurs_month: occurring('month', dayNumber),
  occurs_quarter: occurring('quarter', {
    anyOf: [...(dayNumber.anyOf as Schema[]), { allOf: [ref('month_day'), matches('^0[1-3]-')] }],
  }),
  occurs_year: occurring('year', ref('month_day')),
};

const members: Schema = {
  type: 'array',
  minItems: 1,
  items: { anyOf: [ref('term'), matches('^[\\p{L}\\p{N}_]+$')] },
};
const combinations: { [name: string]: Schema } = {
  earliest_of: form({ earliest_of: members }, ['earliest_of']),
  latest_of: form({ latest_of: members }, ['latest_of']),
};

const forms = { ...counted('within'), ...counted('hold'), ...before, ...by, ...windows, ...occurs, ...combinations };

/**
 * The deadline language (`docs/deadlines.md` 5) as JSON Schema, draft 2020-12. It says all that `validate` and `lint` say but
 * two things: that a quote and the unit go together, and that no event both stops and restarts a clock.
 */
export const deadlineSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'banjie deadline',
  $ref: '#/$defs/term',
  $defs: { term: { anyOf: Object.keys(forms).map(ref) }, ...forms, ...parts },
};
