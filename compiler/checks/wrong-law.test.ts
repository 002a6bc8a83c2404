import { expect, it } from 'vitest';
import { figures } from './figures.ts';
import { grounds } from './grounds.ts';
import { limits } from './limits.ts';
import { quote } from './quote.ts';
import { found, type Wrong } from './sample.ts';
import { timePhrase } from './time-phrase.ts';
import { version } from './version.ts';

const claim = 'jia/claim.yaml';
const wrong: { [what: string]: Wrong } = {
  'a quote with another letter': [
    quote,
    claim,
    '「应当在5个工作日内申请」',
    '「应当在5个工作日内报告」',
    'quote',
    '「应当在5个工作日内报告」不在甲办法3的原文里',
    '原文是「应当在5个工作日内申请」',
  ],
  'a quote of another article': [
    quote,
    claim,
    '甲办法 3「应当在5个工作日内申请」',
    '甲办法 4「应当在5个工作日内申请」',
    'quote',
    '「应当在5个工作日内申请」不在甲办法4的原文里',
    '这句话在3，改条号',
  ],
  'a quote outside its item': [
    quote,
    claim,
    '甲办法 4（三）「两个月内追回」',
    '甲办法 4（一）「两个月内追回」',
    'quote',
    '「两个月内追回」不在甲办法4（一）的原文里',
    '这句话在4，改条号',
  ],
  'an instrument that is not there': [
    quote,
    claim,
    '甲办法 3「逾期',
    '甲办发 3「逾期',
    'article',
    '没有「甲办发」这个文件',
    '是不是「甲办法」？',
  ],
  'an article that is not there': [
    quote,
    claim,
    '甲办法 3「逾期',
    '甲办法 9「逾期',
    'article',
    '《甲省办法》没有录入第9条',
    '已录入：3、4；缺的先录入 instruments/',
  ],
  'an item that is not there': [
    quote,
    claim,
    '4（三）「两个月',
    '4（四）「两个月',
    'article',
    '第4条没有「(四)」这一项',
    '核对项号，或者只引到条',
  ],
  'a limit with another number': [
    limits,
    claim,
    '之日起5个工作日内',
    '之日起6个工作日内',
    'number',
    '「自申请日期之日起6个工作日内」里的数不在引文里',
    '引文是「应当在5个工作日内申请」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a limit in another unit': [
    limits,
    claim,
    '之日起5个工作日内',
    '之日起5日内，顺延',
    'unit',
    '「自申请日期之日起5日内，顺延」的单位和引文不同',
    '引文是「应当在5个工作日内申请」；单位照引文写，另有读法的加 reading',
  ],
  'another day of the year': [
    limits,
    claim,
    '每年4月30日前',
    '每年4月29日前',
    'number',
    '「每年4月29日前，不顺延」里的数不在引文里',
    '引文是「须于4月30日前办结」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a parameter with another number': [
    limits,
    'jia/values.yaml',
    '2个月内，顺延',
    '3个月内，顺延',
    'number',
    '「3个月内，顺延」里的数不在引文里',
    '引文是「两个月内追回」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a condition with another number': [
    figures,
    claim,
    '不予报销: 申报金额 > 3000',
    '不予报销: 申报金额 > 5000',
    'number',
    '「申报金额 > 5000」里的5000不在引文里',
    '引文是「超过3,000元的」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a table with another number': [
    figures,
    claim,
    '    reading: [1000至1001元连续分档, 不连续]\n',
    '',
    'number',
    '引文里的1001没有出现在「档次」的表里',
    '加上这一行，或者在 reading 的第一半说明',
  ],
  'a rate with another number': [
    figures,
    'jia/values.yaml',
    '2020-01-01: 90%',
    '2020-01-01: 95%',
    'number',
    '「95%」里的95%不在引文里',
    '引文是「审定金额的90%」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a rate without a quote': [
    figures,
    'jia/values.yaml',
    '甲办法 4（二）「审定金额的90%」',
    '甲办法 4',
    'quote-missing',
    '「90%」里有法定的数，没有引文',
    '在 cites 里加上条文原文，写成「…」',
  ],
  'an effect without a quote': [
    grounds,
    claim,
    '甲办法 4「由科室审核」',
    '甲办法 4',
    'quote-missing',
    '「已报销」有 records，没有引文',
    '在 cites 里加上条文原文，写成「…」',
  ],
  'signers without a quote': [
    grounds,
    'jia/region.yaml',
    '甲办法 4「由主管审核」',
    '甲办法 4',
    'quote-missing',
    '「会签单位」有 signs，没有引文',
    '在 cites 里加上条文原文，写成「…」',
  ],
  'an instrument that has ended': [
    version,
    'instruments/law.yaml',
    'from: 2021-01-01\n  until: 2030-12-31',
    'from: 2021-01-01\n  until: 2025-12-31',
    'version',
    '《乙省办法》只施行到2025-12-31',
    '引用现行文件，另写一个从次日起的版本',
  ],
  'an instrument to come': [
    version,
    'instruments/law.yaml',
    'from: 2021-01-01',
    'from: 2027-01-01',
    'version',
    '《乙省办法》从2027-01-01起才施行',
    '把这个版本写成 @2027-01-01',
  ],
  'a cited time without a term': [
    timePhrase,
    claim,
    '    term: 每年4月30日前，不顺延\n',
    '',
    'time-phrase',
    '「复核」引的条文里有「4月30日前」，这一步没有 term',
    '写上 term；不是这一步的期限就加 reading 说明',
  ],
};

it.each(Object.entries(wrong))('%s', (_what, [check, file, from, to, code, sentence, remedy]) => {
  const problems = found(check, file, from, to);
  expect(problems[0]).toMatchObject({ code, sentence, remedy });
  expect(problems.every(({ english }) => english?.sentence && english.remedy)).toBe(true);
});
