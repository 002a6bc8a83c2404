import { field } from './procedure-schema.ts';
import { type JsonSchema, mapOf, namePattern, oneOf, record, text, texts } from './shape.ts';

export const dictionary = record({
  language: oneOf(['zh', 'en'], '整个目录的语言 · language of the tree'),
  fields: {
    ...mapOf(field, '词: 填法 · word: type'),
    propertyNames: { pattern: namePattern, 'x-shape': ['字母或汉字开头，只含文字和数字', 'letters and digits only'] },
  },
  papers: mapOf(text(), '材料: 要求 · paper: wording'),
});

export const registers = mapOf(
  record(
    {
      key: texts('键词 · key words'),
      keeps: {
        type: ['array', 'string'],
        items: { type: ['string', 'object'], additionalProperties: text() },
        description: '所记的词；起止 = 有期间 · kept words',
        'x-shape': ['词的列表，「词: 起止」有期间', 'a list of words; "word: fromUntil" has a period'],
      },
      closes: text('终结对象的词 · word that ends the subject'),
    },
    { required: ['key', 'keeps'] },
  ),
  '登记簿 · registers',
);

export const words = mapOf(text(), '译名 · the word in the other language');

export const instruments = mapOf(
  record(
    {
      title: text('文件全称 · full title'),
      number: text('文号 · number'),
      from: text('施行日 · first day in force'),
      until: text('失效前一日 · last day in force'),
      articles: mapOf(text(), '条: 全文 · article: whole text'),
    },
    { required: ['title', 'articles'] },
  ),
  '文件 · instruments',
);

/** Scenarios: what is given, done and expected. Their content is typed by the procedure; the runner reads it. */
const any: JsonSchema = { 'x-shape': ['词: 值', 'WORD: VALUE'] };
const expected = ['end', 'open', 'due', 'promised', 'alerts', 'refused', 'applies', 'facts', 'amounts', 'opened', 'by'];
const scenarioKeys: [string, JsonSchema][] = [
  ['given', { ...mapOf(any), description: '已知 · facts' }],
  [
    'do',
    {
      type: ['array', 'string', 'object'],
      items: { type: ['string', 'object'] },
      description: '日期 步骤 按钮: 事实 · what happens',
      'x-shape': ['「日期 步骤」的列表', 'a list of DATE STEP'],
    },
  ],
  [
    'then',
    record(Object.fromEntries([...expected, 'sent', 'records'].map((key) => [key, any])), {
      description: '应有的结果 · what must follow',
    }),
  ],
];
export const scenarios = mapOf(record(Object.fromEntries(scenarioKeys), { required: ['then'] }), '情景 · scenarios');
