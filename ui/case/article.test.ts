import { expect, test } from 'vitest';
import { articleName, articlesOf, marked } from './article.ts';

const show = (text: string, quotes: string[]) =>
  marked(text, quotes)
    .map(({ words, quoted }) => (quoted ? `[${words}]` : words))
    .join('');

test.each([
  ['no quote', '自转院之日起三日内补办', [], '自转院之日起三日内补办'],
  ['a quote in the middle', '自转院之日起三日内补办', ['三日内'], '自转院之日起[三日内]补办'],
  ['the whole', '三日内', ['三日内'], '[三日内]'],
  ['two that overlap', '三日内补办转院手续', ['三日内补办', '补办转院'], '[三日内补办转院]手续'],
  ['twice in the text', '批准，未批准', ['批准'], '[批准]，未[批准]'],
  ['not in the text', '三日内', ['五日内'], '三日内'],
])('marked: %s', (_, text, quotes, expected) => expect(show(text, quotes)).toBe(expected));

test('quotes of the same article stand together under its whole text', () => {
  const cite = { instrument: '兴医疗', title: '暂行办法', article: '19' };
  expect(
    articlesOf([
      { ...cite, quote: '三日内' },
      { ...cite, article: '18' },
      { ...cite, quote: '补办', text: '三日内补办' },
    ]),
  ).toEqual([
    { ...cite, quotes: ['三日内', '补办'], text: '三日内补办' },
    { ...cite, article: '18', quotes: [] },
  ]);
});

test.each([
  ['19', '第19条', 'Art. 19'],
  ['14（四）', '第14条（四）', 'Art. 14(4)'],
  ['14（十二）', '第14条（十二）', 'Art. 14(12)'],
  ['二（一）5', '二（一）5', 'Part 2(1)5'],
  ['附件二十', '附件二十', 'Annex 20'],
])('article %s is called %s', (article, zh, en) => {
  expect(articleName(article, 'zh')).toBe(zh);
  expect(articleName(article, 'en')).toBe(en);
});
