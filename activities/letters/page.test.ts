import { expect, test } from 'vitest';
import { fillLetter, letterPage } from './page.ts';

test.each([
  ['【责任人】：金额【金额】元。', { 责任人: '张某', 金额: '80.00' }, '张某：金额80.00元。'],
  ['【责任人】：金额【金额】元。', { 责任人: '张某' }, '张某：金额【金额】元。'],
  ['无空。', {}, '无空。'],
])('%s', (template, blanks, text) => {
  expect(fillLetter(template, blanks)).toBe(text);
});

test('what a person typed stays text on the page', () => {
  const page = letterPage({
    title: '通知',
    number: '兴转〔2026〕0001',
    recipient: '<script>alert(1)</script>',
    day: '2026年4月1日',
    text: '第一段 & "引号"\n第二段',
  });
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;：');
  expect(page).toContain('<p>第一段 &amp; &quot;引号&quot;</p>\n<p>第二段</p>');
});
