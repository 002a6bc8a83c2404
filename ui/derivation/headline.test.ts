import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { Due } from '../due/look.ts';
import { startTexts } from '../text/index.ts';
import { headline, metWords } from './headline.ts';

beforeAll(() => startTexts('zh'));

const square = (date: string, mark: 'met' | 'due') => ({
  ...{ date, weekday: 1, working: true, makeup: false, paused: false },
  marks: [mark],
});
const due = (state: Due['state'], date?: string, paused?: number, met?: string) => ({
  strip: met === undefined ? [] : [square(met, 'met'), square(date ?? met, 'due')],
  due: { clock: '决定', basis: 'promised' as const, state, date, paused, text_zh: '', text_en: '' },
});

test.each([
  [due('normal', '2026-11-25'), '2026 年 11 月 25 日周三到期'],
  [due('near', '2026-11-25', 25), '2026 年 11 月 25 日周三到期，因为停了 25 天表'],
  [due('paused', '2026-11-25'), '停表中，现在没有到期日'],
  [due('provisional', '2027-01-04'), '暂定 2027 年 1 月 4 日周一到期，等放假安排公布'],
  [due('waiting'), '还没有起算'],
  [due('met', '2026-10-03', undefined, '2026-10-02'), '2026 年 10 月 2 日周五办到了'],
  [undefined, '文件没写期限'],
])('%j is headed %s', (one, words) => {
  expect(headline(one, i18next.getFixedT('zh', 'place') as never, 'zh')).toBe(words);
});

test.each([
  [due('met', '2026-10-03', undefined, '2026-10-02'), '10-02 办到，早 1 日'],
  [due('met', '2026-10-03', undefined, '2026-10-03'), '10-03 办到'],
  [due('normal', '2026-10-03'), undefined],
])('%j was met: %s', (one, words) => {
  expect(metWords(one, i18next.getFixedT('zh', 'place') as never)).toBe(words);
});
