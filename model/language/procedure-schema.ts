import { cites, each, reading, records, term } from './common.ts';
import { type JsonSchema, mapOf, namePattern, record, text, textOr, texts } from './shape.ts';
import { step } from './step-schema.ts';

/** A word: a type, a list of choices, a formula, or a map; a table's rows stand beside `by` under any name. */
export const field: JsonSchema = {
  type: ['string', 'number', 'boolean', 'array', 'object'],
  items: text(),
  description: '类型、选项、= 算式，或者 by/rows/is/count/result/rule · type, choices, formula, or a map',
  'x-shape': [
    '类型、[选项, …]、= 算式，或者 by、rows、is、count、result、rule',
    'a type, [choices], = formula, or a map',
  ],
};

const named = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  propertyNames: { pattern: namePattern, 'x-shape': ['字母或汉字开头，只含文字和数字', 'letters and digits only'] },
});

const end = textOr(
  {
    says: text('告诉申请人的话 · sentence to the applicant'),
    when: text('条件 · holds only if'),
    applies: text('费用后果 · money consequence'),
    opens: text('另开一件 · opens another case'),
    records,
    was: texts('曾用名 · former names'),
    cites,
    reading,
  },
  '结果 · outcome',
);

/** A procedure, base or overlay (`language.md` 3). */
export const procedure = record({
  title: text('名称 · name on screens'),
  base: text('骨架或者上级规程 · the text it departs from'),
  cites,
  every: texts('定期开办 · opens on these days'),
  each,
  name: text('件名 · title of a case'),
  inbox: texts('列表栏 · list columns'),
  term: term('全程法定期限 · limit of the whole case'),
  promise: term('全程承诺期限 · promised limit of the whole case'),
  fields: named(mapOf(field, '本规程的词 · words of this procedure')),
  steps: named(mapOf(step, '步骤，按先后 · steps in order')),
  ends: named(mapOf(end, '结果，按先后 · outcomes in order')),
  open: mapOf(text(), '放给下级的 · what a lower region may change'),
});
