import { alerts, cites, clockPolicy, reading, term } from './common.ts';
import { guarded, type JsonSchema, mapOf, oneOf, record, text, textOr, texts } from './shape.ts';

const signs: JsonSchema = mapOf(guarded(), '各角色的签字人 · signers of each role');

/** `region.yaml` (`language.md` 9). */
export const region = record({
  title: text('名称 · name'),
  parent: text('上级 · upper region'),
  calendar: texts('日历 · calendar packs'),
  benefit_year: text('待遇年度首日 MM-DD · first day of the benefit year'),
  office_hours: text('办公时间 · office hours'),
  on_calendar_change: oneOf(
    ['重算', '不变', '不提前', 'recompute', 'freeze', 'never earlier'],
    '新日历来时，自己没有写明的期限 · limits that do not say what a new calendar does to them',
  ),
  round: text('金额取舍：0.01 四舍五入 · rounding of amounts'),
  cutoff: text('当日截止 · cutoff of a last day'),
  promise: term('承诺期限 · promised limit of a step'),
  alerts,
  signs,
  clock: clockPolicy,
  other: {
    ...textOr({ is: texts('步骤或者全程 · steps, or all'), cites }, '岗位分离 · separation of persons'),
    type: ['string', 'array', 'object'],
  },
  roles: mapOf(
    textOr({
      units: text('哪类单位 · kind of unit'),
      at: texts('按哪个词找单位 · field that picks the unit'),
      post: text('岗位 · post'),
      person: text('按哪个词找人 · field that names the person'),
    }),
    '角色 · roles',
  ),
});

/** A dated parameter: days beside `cites`, `open` and `reading`. */
const parameter: JsonSchema = {
  type: 'object',
  properties: { cites, reading, open: texts('放给下级：必填、自定，或者可选的值 · left to lower regions') },
  additionalProperties: texts(),
  propertyNames: {
    pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2}|cites|reading|open)$',
    'x-shape': ['日期 YYYY-MM-DD、cites、reading、open', 'a day YYYY-MM-DD, cites, reading, open'],
  },
  'x-shape': ['「YYYY-MM-DD: 值」，以及 cites', 'YYYY-MM-DD: VALUE, and cites'],
};

export const values = mapOf(parameter, '参数 · dated parameters');
export const letters = mapOf(text(), '函件 · letters');
