import { describe, expect, test } from 'vitest';
import { inEnglish, namesWithin, titleInEnglish } from './names.ts';

const words = {
  退款: 'Payment of the refund',
  司法部门: 'Judicial authorities',
  '不予退费。理由：【理由】': 'No refund. Reason: 【理由】',
  '已移送【移送单位】处理': 'Referred to 【移送单位】.',
  '已退还【退费金额】元，该年度参保登记同时作废': '【退费金额】 yuan were refunded. The enrolment is void.',
  '请在【追回到期】24时前全额追回【违规支付金额】元': 'Recover 【违规支付金额】 yuan by the end of 【追回到期】.',
};

describe('inEnglish', () => {
  test.each([
    ['a name', '退款', 'Payment of the refund'],
    ['a name nobody has translated', '公示', '公示'],
    ['a template as it stands', '不予退费。理由：【理由】', 'No refund. Reason: 【Reason】'],
    ['a filled sentence', '不予退费。理由：未缴次年保费', 'No refund. Reason: 未缴次年保费'],
    [
      'where a case stands',
      '正在由退款办理，2026年12月2日前办结',
      'In the hands of Payment of the refund, to be done by 2026-12-02',
    ],
    ['a name in a blank', '已移送司法部门处理', 'Referred to Judicial authorities.'],
    ['blanks in another order', '请在2026-10-09 24时前全额追回4800元', 'Recover 4800 yuan by the end of 2026-10-09.'],
    ['more than the sentence', '兹证明已移送司法部门处理', '兹证明已移送司法部门处理'],
    [
      'signs of a pattern are letters',
      '已退还(1.00)元，该年度参保登记同时作废',
      '(1.00) yuan were refunded. The enrolment is void.',
    ],
  ])('%s', (_, chinese, english) => expect(inEnglish(chinese, words)).toBe(english));
});

test.each([
  ['白某退款', '白某, Payment of the refund'],
  ['已移送司法部门处理', 'Referred to Judicial authorities.'],
  ['退款', 'Payment of the refund'],
])('the title %s', (title, english) => expect(titleInEnglish(title, '退款', words)).toBe(english));

test('names within a sentence', () => {
  const said = 'This step is for 司法部门; 孙某 does not hold that post.';
  expect(namesWithin(said, words)).toBe('This step is for Judicial authorities; 孙某 does not hold that post.');
});
