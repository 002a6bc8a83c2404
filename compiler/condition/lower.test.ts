import { describe, expect, it } from 'vitest';
import { evaluator } from '../../expression/cel.ts';
import type { WordTypes } from '../../model/expression.ts';
import type { Text } from '../procedure.ts';
import { lowerCondition, lowerFormula } from './lower.ts';
import type { Word, WordScope } from './words.ts';

const fact = (type: Word['type'], choices?: string[]): Word => ({
  type,
  origin: 'fact',
  ...(choices ? { choices } : {}),
});
const words: { [name: string]: Word } = {
  人员类别: fact('choice', ['中小学生', '农民工子女', '非从业老年居民']),
  档次: fact('choice', ['一档', '四档']),
  追回: { type: 'choice', choices: ['通过', '未办', '逾期'], origin: 'step' },
  退费金额: fact('money'),
  审定金额: fact('money'),
  报销比例: fact('rate'),
  上年末年龄: fact('integer'),
  老年起点: { type: 'integer', open: true, origin: 'fact' },
  出生日期: fact('date'),
  受理时刻: fact('time'),
  预算年度: fact('year'),
  计划月份: fact('month'),
  参保地: fact('area'),
  居住地: fact('area'),
  姓名: fact('text'),
  急诊: fact('yesNo'),
  追回逾期: { type: 'yesNo', origin: 'derived' },
  上年末: { type: 'date', origin: 'builtin' },
  今日: { type: 'date', origin: 'builtin' },
  本年: { type: 'year', origin: 'builtin' },
  大额标准: { type: 'integer', open: true, origin: 'parameter' },
  存款年利率: { type: 'rate', origin: 'parameter' },
  费用明细: {
    type: 'rows',
    origin: 'fact',
    columns: new Map([
      ['核定金额', fact('money')],
      ['结论', fact('choice', ['通过', '疑点'])],
      ['收费日期', fact('date')],
    ]),
  },
};
const scope: WordScope = { language: 'zh', word: (name) => words[name], names: () => Object.keys(words) };
const at = (text: string): Text => ({ text, place: { file: 'x.yaml', line: 3, column: 5 }, path: 'steps.初审.when' });
const types = Object.fromEntries(
  Object.entries(words).map(([name, { type, columns }]) => [
    name,
    type === 'rows'
      ? { type, columns: { ...Object.fromEntries(columns ?? []), 审定金额: { type: 'money' } } }
      : { type },
  ]),
) as WordTypes;

describe('lowerCondition', () => {
  it.each<[string, string]>([
    ['人员类别 = 农民工子女', 'f["人员类别"] == "农民工子女"'],
    [
      '人员类别 in [中小学生, 农民工子女] and 上年末年龄 >= 18',
      'f["人员类别"] in ["中小学生", "农民工子女"] && f["上年末年龄"] >= dec("18")',
    ],
    ['not 人员类别 in [中小学生]', '!(f["人员类别"] in ["中小学生"])'],
    ['人员类别 != 中小学生 and 急诊', 'f["人员类别"] != "中小学生" && f["急诊"]'],
    ['档次 = 四档 or 追回 = 逾期', 'f["档次"] == "四档" || f["追回"] == "逾期"'],
    ['档次 = 四档 or 急诊 and 追回逾期', 'f["档次"] == "四档" || f["急诊"] && f["追回逾期"]'],
    ['(档次 = 四档 or 急诊) and 追回逾期', '(f["档次"] == "四档" || f["急诊"]) && f["追回逾期"]'],
    ['急诊 = 否', 'f["急诊"] == false'],
    ['退费金额 > 1000', 'f["退费金额"] > dec("1000")'],
    ['退费金额 >= 大额标准', 'f["退费金额"] >= f["大额标准"]'],
    ['报销比例 <= 100%', 'f["报销比例"] <= dec("1")'],
    ['上年末年龄 < 老年起点', 'f["上年末年龄"] < f["老年起点"]'],
    ['退费金额 = 审定金额 - (审定金额 - 退费金额)', 'f["退费金额"] == f["审定金额"] - (f["审定金额"] - f["退费金额"])'],
    ['预算年度 = 上年末', 'f["预算年度"] == year(f["上年末"])'],
    ['预算年度 <= 2026', 'f["预算年度"] <= "2026"'],
    ['计划月份 < 今日', 'f["计划月份"] < month(f["今日"])'],
    ['受理时刻 >= 2026-03-01', 'day(f["受理时刻"]) >= "2026-03-01"'],
    ['计划月份 = 2026-03', 'f["计划月份"] == "2026-03"'],
    ['参保地 = 乌兰浩特', 'f["参保地"] == "乌兰浩特"'],
    ['参保地 != 居住地', 'f["参保地"] != f["居住地"]'],
    ['count(费用明细) > 0', 'count(f["费用明细"]) > dec("0")'],
    [
      'count(费用明细, 结论 = 疑点 and 核定金额 < 审定金额) > 0',
      'count(f["费用明细"].filter(r, r["结论"] == "疑点" && r["核定金额"] < r["审定金额"])) > dec("0")',
    ],
  ])('%s', (text, cel) => {
    const found = lowerCondition(at(text), scope);
    expect(found.ok && found.value.cel).toBe(cel);
    expect(found.ok && found.value.type).toBe('yesNo');
    expect(evaluator.check(cel, types)).toEqual({ type: 'boolean' });
  });

  it('lists the words it reads', () => {
    const found = lowerCondition(at('count(费用明细, 结论 = 疑点 and 核定金额 < 审定金额) > 大额标准'), scope);
    expect(found.ok && found.value.reads).toEqual(['费用明细', '审定金额', '大额标准']);
  });

  it.each<[string, string, string, string]>([
    ['人员类别 = 农民工子', 'word', '「农民工子」不在选项里', '是不是「农民工子女」？'],
    ['人员类型 = 农民工子女', 'word', '没有「人员类型」这个词', '是不是「人员类别」？'],
    ['参保地 = 参保', 'word', '没有「参保」这个词', '是不是「参保地」？'],
    ['姓名 = 白某', 'word', '没有「白某」这个词', '先写进本规程的 fields 或者 dictionary.yaml'],
    ['追回 = 同意', 'word', '「同意」不在选项里', '可写：通过、未办、逾期'],
    ['退费金额 > 报销比例', 'type', '金额和比例不能用「>」', '改用同一类型的词，或者改条件'],
    ['退费金额 > 上年末年龄', 'type', '金额和整数不能用「>」', '改用同一类型的词，或者改条件'],
    ['人员类别 > 中小学生', 'type', '选项和选项不能用「>」', '改用同一类型的词，或者改条件'],
    ['退费金额', 'type', '这里要一个条件（是或否），写的却是一个值', '写成比较，例如 金额 > 0'],
    ['今日 - 出生日期 > 3', 'type', '日期不能用「-」', '两日之间的天数写 days(起日, 止日)'],
    ['退费金额 * 审定金额 > 3', 'type', '金额和金额不能用「*」', '改用同一类型的词，或者改条件'],
    ['费用明细.核定金额 > 3', 'type', '「费用明细.核定金额」是一栏，不是一个值', '写在 sum、count、min、max 里'],
    ['人员类别 in [中小学生，农民工子女]', 'comma', '条件里有全角的「，」', '改为半角「,」'],
    [
      '人员类别 == 中小学生',
      'type',
      '条件写到「=」读不下去',
      '写法：词 = 值，词 >= 数，词 in [甲, 乙]，用 and、or、not 连接',
    ],
    ['(档次 = 四档', 'type', '条件写到「末尾」读不下去', '这里应为「)」'],
    ['total(费用明细) > 0', 'word', '没有「total」这个函数', '可用：round、min、max、age、days、sum、count、interest'],
    ['sum(费用明细.核定金頞) > 0', 'word', '没有「核定金頞」这个词', '是不是「核定金额」？'],
  ])('%s is a problem', (text, code, sentence, remedy) => {
    const found = lowerCondition(at(text), scope);
    expect(found).toMatchObject({
      ok: false,
      problems: [{ code, sentence, remedy, line: 3, path: 'steps.初审.when' }],
    });
  });
});

describe('lowerFormula', () => {
  it.each<[string, Word | undefined, string, Word['type']]>([
    ['age(出生日期, 上年末)', undefined, 'age(f["出生日期"], f["上年末"])', 'integer'],
    ['max(0, 审定金额 - 退费金额)', undefined, 'max([dec("0"), f["审定金额"] - f["退费金额"]])', 'money'],
    ['min(费用明细.收费日期)', undefined, 'min(f["费用明细"].map(r, r["收费日期"]))', 'date'],
    [
      'sum(费用明细.核定金额, 结论 = 疑点)',
      undefined,
      'sum(f["费用明细"].filter(r, r["结论"] == "疑点").map(r, r["核定金额"]))',
      'money',
    ],
    ['round(审定金额 * 90%)', undefined, 'round(f["审定金额"] * dec("0.9"), region)', 'money'],
    ['审定金额 * (1 + 报销比例)', undefined, 'f["审定金额"] * (dec("1") + f["报销比例"])', 'money'],
    ['审定金额 / 退费金额 / 2', undefined, 'f["审定金额"] / f["退费金额"] / dec("2")', 'rate'],
    ['-退费金额 + 1', undefined, '-f["退费金额"] + dec("1")', 'money'],
    [
      '退费金额 * 0.05% * days(出生日期, 今日)',
      undefined,
      'f["退费金额"] * dec("0.0005") * days(f["出生日期"], f["今日"])',
      'money',
    ],
    [
      'interest(退费金额, 存款年利率, 出生日期, 今日, 360)',
      undefined,
      'interest(f["退费金额"], rates["存款年利率"], f["出生日期"], f["今日"], dec("360"))',
      'money',
    ],
    ['上年末', fact('year'), 'year(f["上年末"])', 'year'],
    ['上年末年龄 * 20', fact('money'), 'f["上年末年龄"] * dec("20")', 'money'],
    ['四档', fact('choice', ['一档', '四档']), '"四档"', 'choice'],
    ['居住地', fact('area'), 'f["居住地"]', 'area'],
    ['追回 = 逾期 or 急诊', undefined, 'f["追回"] == "逾期" || f["急诊"]', 'yesNo'],
  ])('%s', (text, target, cel, type) => {
    const found = lowerFormula(at(text), scope, target);
    expect(found.ok && found.value).toMatchObject({ cel, type });
    expect(evaluator.check(cel, types)).not.toHaveProperty('error');
  });

  it.each<[string, Word, string]>([
    ['退费金额', fact('rate'), '这个词是比例，公式算出的却是金额'],
    ['退费金额', fact('date'), '这个词是日期，公式算出的却是金额'],
    ['本年', fact('date'), '这个词是日期，公式算出的却是年度'],
    ['审定金额 / 退费金额', fact('integer'), '这个词是整数，公式算出的却是比例'],
    ['档次', fact('choice', ['一档']), '「四档」不在选项里'],
  ])('%s does not fit', (text, target, sentence) => {
    expect(lowerFormula(at(text), scope, target)).toMatchObject({ ok: false, problems: [{ sentence }] });
  });
});
