import { expect, test } from 'vitest';
import { statusSentence } from './status.ts';

test.each([
  ['zh', '经办机构', '2026-03-16', '正在由经办机构办理，2026年3月16日前办结'],
  ['zh', '经办机构', undefined, '正在由经办机构办理'],
  ['zh', undefined, undefined, '正在办理'],
  ['en', 'the office', '2026-03-16', 'In the hands of the office, to be done by 2026-03-16'],
  ['en', undefined, undefined, 'Being handled'],
] as const)('%s %s %s', (language, role, due, sentence) => {
  expect(statusSentence(language, role, due)).toBe(sentence);
});
