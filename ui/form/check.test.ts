import { expect, test } from 'vitest';
import { filled, problemsOf } from './check.ts';
import { fieldsOf, kindOf } from './schema.ts';

const form = {
  schema: {
    properties: {
      姓名: { title: '姓名', 'x-type': 'text' },
      退费金额: { title: '退费金额', 'x-type': 'money' },
      转院日期: { 'x-type': 'date' },
      家庭人数: { 'x-type': 'integer' },
      身份证号: { 'x-type': 'idNumber' },
      性别: { 'x-type': 'choice', enum: ['男', '女'] },
      备注: { 'x-type': 'longText' },
    },
  },
  order: ['姓名', '退费金额', '转院日期', '家庭人数', '身份证号', '性别', '备注', '没有这个词'],
  required: ['姓名', '性别'],
  dependsOn: [],
};
const fields = fieldsOf(form);

test('fields stand in the order of the procedure; a word without a property is left out', () => {
  expect(fields.map((field) => field.word)).toEqual(form.order.slice(0, -1));
  expect(fields.filter((field) => field.required).map((field) => field.word)).toEqual(['姓名', '性别']);
});

test.each([
  [{ 姓名: '㐱䶮𠮷𬱖', 性别: '女' }, []],
  [
    {},
    [
      { word: '姓名', why: 'empty' },
      { word: '性别', why: 'empty' },
    ],
  ],
  [{ 姓名: '白某', 性别: '男', 退费金额: '3,680' }, [{ word: '退费金额', why: 'shape', hint: 'money' }]],
  [{ 姓名: '白某', 性别: '男', 退费金额: '3680.005' }, [{ word: '退费金额', why: 'shape', hint: 'money' }]],
  [{ 姓名: '白某', 性别: '男', 转院日期: '2026.3.6' }, [{ word: '转院日期', why: 'shape', hint: 'date' }]],
  [{ 姓名: '白某', 性别: '男', 家庭人数: 2.5 }, [{ word: '家庭人数', why: 'shape', hint: 'integer' }]],
  [{ 姓名: '白某', 性别: '男', 身份证号: '15220119700101441x' }, []],
  [{ 姓名: '白某', 性别: '男', 身份证号: '1522' }, [{ word: '身份证号', why: 'shape', hint: 'idNumber' }]],
])('%j has the problems %j', (facts, problems) => {
  expect(problemsOf(fields, facts)).toEqual(problems);
});

test('blanks are not handed in', () => {
  expect(filled({ 姓名: '白某', 备注: '', 别的: '不在表里' }, fields)).toEqual({ 姓名: '白某' });
});

test('the control follows the type of the word, and a list of choices makes a choice', () => {
  expect(fields.map((field) => kindOf(field.property))).toEqual([
    'text',
    'money',
    'date',
    'integer',
    'text',
    'choice',
    'longText',
  ]);
});
