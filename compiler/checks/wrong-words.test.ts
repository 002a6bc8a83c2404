import { expect, it } from 'vitest';
import { blank } from './blank.ts';
import { fact } from './fact.ts';
import { money } from './money.ts';
import { name } from './name.ts';
import { records } from './records.ts';
import { reference } from './reference.ts';
import { found, type Wrong } from './sample.ts';

const claim = 'jia/claim.yaml';
const wrong: { [what: string]: Wrong } = {
  'a fact used before it is asked': [
    fact,
    claim,
    '申报金额 > 3000',
    '审定金额 > 3000',
    'fact',
    '用到「审定金额」，可到这里还没有一步问过它',
    '在这一步或者前面的 form 里加「审定金额」',
  ],
  'a fact behind a formula': [
    fact,
    claim,
    'must: 申报金额 > 0',
    'must: 应付金额 > 0',
    'fact',
    '用到「审定金额」（算「应付金额」要用），可到这里还没有一步问过它',
    '在这一步或者前面的 form 里加「审定金额」',
  ],
  'the result of a later step': [
    fact,
    claim,
    '身份证: 类别 = 学生',
    '身份证: 复核 = 通过',
    'fact',
    '用到「复核」的结果，可它排在后面',
    '把条件移到它后面的步骤',
  ],
  'a role that is found by nothing': [
    fact,
    claim,
    '参保地, 申请日期',
    '申请日期',
    'fact',
    '「经办机构」按「参保地」找单位，可到这里还没有问过',
    '在前面的 form 里加「参保地」',
  ],
  'a blank without a word': [
    blank,
    'jia/letters.yaml',
    '【姓名】',
    '【性名】',
    'blank',
    '空白【性名】不是这个规程的词',
    '是不是【姓名】？',
  ],
  'a record that nobody keeps': [
    records,
    claim,
    'records: {停待遇: 否',
    'records: {类别: 其他',
    'records',
    '没有登记簿保存「类别」',
    '在 registers.yaml 的 keeps 里写上它',
  ],
  'a value that is no choice': [
    records,
    claim,
    'is: 已备案',
    'is: 已备按',
    'records',
    '「已备按」不是这个词的选项，也不是同一类型的词',
    '是不是「已备案」？',
  ],
  'a key that the case does not have': [
    records,
    'registers.yaml',
    'key: 身份证号',
    'key: 联系电话',
    'records',
    '「停待遇」记在「参保人员」，要有「联系电话」才找得到，可本规程不问它',
    '在 form 里加「联系电话」',
  ],
  'a period on a word without one': [
    records,
    'registers.yaml',
    '就医备案: 起止',
    '就医备案',
    'records',
    '「就医备案」没有起止，不能写期间',
    '去掉 from、until，或者在 registers.yaml 写「: 起止」',
  ],
  'a payment of no amount': [
    money,
    claim,
    'pays: 应付金额',
    'pays: 姓名',
    'money',
    '「姓名」不是金额',
    '写一个类型为「金额」的词',
  ],
  'a name used twice': [
    name,
    claim,
    '  不予报销: 不予报销。',
    '  复核: 不予报销。',
    'name',
    '「复核」用了两次',
    '步骤、分支和结果各用一个名字',
  ],
  'a choice named like a step': [
    name,
    claim,
    '  经手人: 工作人员',
    '  经手人: 工作人员\n  方式: [复核, 抽查]',
    'name',
    '选项「复核」和一个字段、步骤或者结果同名',
    '改选项或者改那个名字，条件里才不会混淆',
  ],
  'a role that is not there': [
    reference,
    claim,
    'who: 申请人本人',
    'who: 申请本人',
    'word',
    '没有「申请本人」这个角色',
    '是不是「申请人本人」？',
  ],
  'a paper that is not there': [
    reference,
    claim,
    '- 身份证: 类别',
    '- 身份正: 类别',
    'word',
    '没有「身份正」这个材料',
    '是不是「身份证」？',
  ],
  'a letter that is not there': [
    reference,
    claim,
    'sends: 通知书',
    'sends: 告知书',
    'word',
    '没有「告知书」这个文书',
    '是不是「通知书」？',
  ],
  'a field that is not there': [
    reference,
    claim,
    '银行账户, 经手人]',
    '银行帐户, 经手人]',
    'word',
    '没有「银行帐户」这个词',
    '是不是「银行账户」？',
  ],
  'a procedure that is not there': [
    reference,
    claim,
    'awaits: jia.other',
    'awaits: jia.othre',
    'word',
    '没有「jia.othre」这个规程',
    '是不是「jia.other」？',
  ],
};

it.each(Object.entries(wrong))('%s', (_what, [check, file, from, to, code, sentence, remedy]) => {
  const problems = found(check, file, from, to);
  expect(problems[0]).toMatchObject({ code, sentence, remedy });
  expect(problems.every(({ english }) => english?.sentence && english.remedy)).toBe(true);
});
