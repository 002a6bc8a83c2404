import { describe, expect, it } from 'vitest';
import { loadDefinitions } from '../load.ts';
import type { Cite } from '../procedure.ts';
import { articleText, letters } from './article.ts';
import { figures } from './figures.ts';
import { limits } from './limits.ts';
import { near } from './near.ts';
import { noTranslation } from './no-translation.ts';
import { daysOf, inDigits, monthDaysOf, numbersOf, spansOf } from './numerals.ts';
import { changed, contextOf, sample } from './sample.ts';
import { versionGap } from './version-gap.ts';

describe('letters', () => {
  it.each([
    ['1，001—3，000元（含）：', '1,001—3,000元(含):'],
    [' 第三条　申请\n人 ', '第三条申请人'],
    ['“病有所医”、〔2017〕', '“病有所医”、〔2017〕'],
  ])('%s', (text, plain) => {
    expect(letters(text)).toBe(plain);
  });
});

describe('articleText', () => {
  const { instruments } = loadDefinitions({
    ...sample,
    'instruments/law.yaml': `甲办法:
  title: 甲省办法
  articles:
    1: 第一条 总则
    14: |
      第十四条 处理:
      (一)一千元以下的,
      责令改正;
      (二)其余的:
      1.通报;
      2.移送。
    二（一）5: 5.统一就医。
    二（二）1: 1.统一征缴。
    二（二）2: 2.统一支付。
`,
  });
  const law = instruments.get('甲办法');
  const cite = (article: string, item = ''): Cite =>
    ({ instrument: '甲办法', article, item, place: { file: '', line: 1, column: 1 }, path: '' }) as Cite;
  it.each<[string, string, unknown]>([
    ['1', '', { text: '第一条 总则' }],
    ['14', '（一）', { text: '(一)一千元以下的,\n责令改正;' }],
    ['14', '（二）', { text: '(二)其余的:\n1.通报;\n2.移送。' }],
    ['14', '（二）1', { text: '1.通报;' }],
    ['14', '（三）', { item: '(三)' }],
    ['二', '（一）5', { text: '5.统一就医。' }],
    ['二', '（二）', { text: '1.统一征缴。\n2.统一支付。' }],
    ['4', '', undefined],
  ])('%s%s', (article, item, found) => {
    const text = law && articleText(law, cite(article, item));
    expect(text && 'text' in text ? { text: text.text.trim() } : text).toEqual(found);
  });
});

describe('numerals', () => {
  it.each([
    ['三日内', '3日内'],
    ['两个月', '2个月'],
    ['三十五天', '35天'],
    ['一百二十日', '120日'],
    ['一次违规支付', '1次违规支付'],
    ['百分之五', '5%'],
    ['1，001元', '1001元'],
    ['7万元', '70000元'],
    ['within three working days', 'within 3 working days'],
    ['一级医院、三级医院', '一级医院、三级医院'],
  ])('%s', (text, plain) => {
    expect(inDigits(text)).toBe(plain);
  });

  it.each([
    ['自转院日期之日起3日内，不顺延', [{ count: '3', unit: 'days' }]],
    ['应在入院后5个工作日内', [{ count: '5', unit: 'working days' }]],
    ['在两个工作日内', [{ count: '2', unit: 'working days' }]],
    ['每年4月30日前，不顺延', []],
    ['每月25日前，顺延', []],
    ['48小时内', [{ count: '48', unit: 'hours' }]],
    ['within 3 months of admission, fixed', [{ count: '3', unit: 'months' }]],
    ['2008年新参保的居民', [{ count: '2008', unit: 'years' }]],
  ])('lengths of %s', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });

  it('days and figures', () => {
    expect(daysOf('每年4月30日前；by 5 May each year')).toEqual(['04-30', '05-05']);
    expect(monthDaysOf('每月1日至10日，顺延')).toEqual(['1', '10']);
    expect(monthDaysOf('by day 25 of each month, fixed')).toEqual(['25']);
    expect(numbersOf('第4条95%和1，000元、三日')).toEqual(['4', '0.95', '1000', '3']);
    expect(numbersOf('95%和1，000元、三日', true)).toEqual(['0.95', '1000']);
  });
});

describe('a reading whose first half names the number', () => {
  it('lets a limit depart from its quote', () => {
    const file = 'jia/claim.yaml';
    const from = '    cites: 甲办法 3「应当在5个工作日内申请」';
    const days = changed(file, '之日起5个工作日内', '之日起7日内，顺延');
    expect(limits(contextOf(days))).toHaveLength(1);
    const read = { ...days, [file]: (days[file] ?? '').replace(from, `${from}\n    reading: [7日内, 5个工作日内]`) };
    expect(limits(contextOf(read))).toEqual([]);
    const other = { ...days, [file]: (days[file] ?? '').replace(from, `${from}\n    reading: [8日内, 7日内]`) };
    expect(limits(contextOf(other))).toHaveLength(1);
  });

  it('lets a condition depart from its quote', () => {
    const file = 'jia/claim.yaml';
    const tree = changed(file, '不予报销: 申报金额 > 3000', '不予报销: 申报金额 > 5000');
    expect(figures(contextOf(tree))).toHaveLength(1);
    const from = '    promise: 3个工作日内';
    const read = { ...tree, [file]: (tree[file] ?? '').replace(from, `${from}\n    reading: [按5000元, 按3000元]`) };
    expect(figures(contextOf(read))).toEqual([]);
  });
});

describe('the whole tree', () => {
  it('warns of a word of a procedure that differs from another in one letter', () => {
    const tree = changed(
      'jia/claim.yaml',
      '  经手人: 工作人员',
      '  经手人: 工作人员\n  疑似申报金额: 金额\n  疑是申报金额: 金额',
    );
    expect(near(loadDefinitions(tree))).toMatchObject([
      { code: 'near', severity: 'warning', sentence: '「疑似申报金额」和「疑是申报金额」（jia/claim.yaml）只差一个字' },
      { sentence: '「疑是申报金额」和「疑似申报金额」（jia/claim.yaml）只差一个字' },
    ]);
    expect(near(loadDefinitions(sample))).toEqual([]);
  });

  it('warns of a word without its other language, not of one that nobody uses', () => {
    const found = noTranslation(loadDefinitions(sample)).map(({ sentence }) => sentence);
    expect(found).toContain('「身份证号」没有另一种语言的写法');
    expect(found).not.toContain('「姓名」没有另一种语言的写法');
    const unused = changed('dictionary.yaml', '  姓名: 文字\n', '  姓名: 文字\n  无人用的词: 文字\n');
    expect(noTranslation(loadDefinitions(unused)).map(({ sentence }) => sentence)).toEqual(found);
  });

  it('warns of a sentence, a value of a table and a post without the other language', () => {
    const tree = changed(
      'jia/claim.yaml',
      '  经手人: 工作人员',
      '  经手人: 工作人员\n  经手范围: {by: 经手人, 甲: 全省各单位}',
    );
    const file = 'jia/region.yaml';
    const region = { ...tree, [file]: `${tree[file]}  新岗: {units: 新单位, at: 参保地, post: 新岗位}\n` };
    const found = noTranslation(loadDefinitions(region)).map(({ sentence }) => sentence);
    for (const text of ['全省各单位', '新单位', '新岗位', '3个工作日内'])
      expect(found).toContain(`「${text}」没有另一种语言的写法`);
  });

  it('finds the days without a version', () => {
    const dated = (day: string) => ({ ...sample, [`jia/other@${day}.yaml`]: sample['jia/other.yaml'] ?? '' });
    expect(versionGap(loadDefinitions(dated('2031-01-01')))).toEqual([]);
    expect(versionGap(loadDefinitions(dated('2031-02-01')))).toMatchObject([
      { code: 'version', sentence: '上一版本施行到2030-12-31，这一版本从2031-02-01起，中间没有文本' },
    ]);
    expect(versionGap(loadDefinitions(dated('2019-01-01')))).toMatchObject([{ code: 'version' }]);
  });
});
