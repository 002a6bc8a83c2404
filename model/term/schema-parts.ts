/** A piece of a JSON Schema (draft 2020-12). */
export type Schema = { [keyword: string]: unknown };

const name = '[\\p{L}\\p{N}_]+';
const number = '[1-9][0-9]{0,4} ?';
/** What is counted, as patterns: rolling units, working days, and the two kinds of hours. */
export const amounts = {
  rolling: `^${number}(?:(?:day|month|year)s?|日|天|个月|年)$`,
  workingDays: `^${number}(?:working days?|个工作日)$`,
  hours: `^${number}(?:hours?|小时)$`,
  workingHours: `^${number}(?:working hours?|个工作小时)$`,
};
const inDays = `^${number}(?:(?:working day|day|month|year)s?|个工作日|日|天|个月|年)$`;
const inHours = `^${number}(?:(?:working )?hours?|小时|个工作小时)$`;

const time = '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$';
const days31 = '0[1-9]|[12][0-9]|3[01]';
/** MM-DD that some year has, or MM-last. */
const monthDay = `^(?:(?:0[13578]|1[02])-(?:${days31})|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-[012][1-9]|02-[12]0|(?:0[1-9]|1[0-2])-last)$`;

export const ref = (of: string): Schema => ({ $ref: `#/$defs/${of}` });
export const matches = (pattern: string): Schema => ({ type: 'string', pattern });
export const record = (properties: { [key: string]: Schema }, required: string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const days = ['counted', 'not_counted'];
const times = { type: 'integer', minimum: 1 };
const clock = (amount: string): Schema =>
  record(
    {
      stops: {
        type: 'array',
        items: record(
          {
            on: ref('anchor'),
            until: ref('anchor'),
            stop_day: { enum: days, default: 'counted' },
            resume_day: { enum: days, default: 'not_counted' },
            at_most: matches(amount),
          },
          ['on', 'until'],
        ),
      },
      restarts: { type: 'array', items: record({ on: ref('anchor'), times: { ...times, default: 1 } }, ['on']) },
    },
    [],
  );
const extend = (amount: string): Schema =>
  record({ by: matches(amount), on: ref('anchor'), times: { ...times, default: 1 } }, ['by', 'on']);

const rolls = [
  'none',
  'next_working_day',
  'previous_working_day',
  'modified_next',
  'nearest',
  'long_holiday_extension',
];

/** What the forms are made of. */
export const parts: { [part: string]: Schema } = {
  amount: { anyOf: [matches(inDays), matches(inHours)] },
  anchor: matches(`^(?:(?:event|date)\\.${name}|deadline\\.${name}\\.due|benefit_year\\.(?:start|end)|month\\.end)$`),
  time: matches(time),
  month_day: matches(monthDay),
  day: { anyOf: [{ type: 'integer', minimum: 1, maximum: 31 }, { const: 'last' }] },
  day_text: matches('^(?:0?[1-9]|[12][0-9]|3[01]|last)$'),
  roll: { enum: rolls },
  /** Where there is no period whose holidays could be counted. */
  roll_of_a_day: { enum: rolls.slice(0, 5) },
  roll_back: { enum: ['none', 'previous_working_day', 'modified_next', 'nearest'] },
  start: { enum: ['next_day', 'same_day', 'next_month'], default: 'next_day' },
  shift: record({ of: ref('anchor'), plus: { type: 'integer' } }, ['of', 'plus']),
  source: record({ doc: { type: 'string' }, article: { type: ['string', 'integer'] }, quote: { type: 'string' } }, [
    'doc',
    'quote',
  ]),
  warn: record({ yellow: ref('amount'), red: ref('amount'), at: ref('time') }, []),
  clock_in_days: clock(inDays),
  clock_in_hours: clock(inHours),
  extend_in_days: extend(inDays),
  extend_in_hours: extend(amounts.hours),
  extend_in_working_hours: extend(amounts.workingHours),
};

/** Keys that every form can carry. */
export const riders: { [key: string]: Schema } = {
  cutoff: { anyOf: [ref('time'), { const: 'office_close' }], default: '24:00' },
  receipt: { anyOf: [ref('time'), { enum: ['any_time', 'office_close'] }], default: 'any_time' },
  warn: ref('warn'),
  on_calendar_change: { enum: ['recompute', 'freeze', 'never_earlier'] },
  source: ref('source'),
  basis: { type: 'string', pattern: '\\S' },
  title: { type: 'string' },
};
