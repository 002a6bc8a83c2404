import type { SentenceProblem } from './context.ts';

type Words = [sentence: string, remedy: string];
const problem = (code: SentenceProblem['code'], zh: Words, en: Words): SentenceProblem => ({ code, zh, en });

/** What is wrong with R. */
export const rollProblem = {
  missing: (back: boolean): SentenceProblem =>
    problem(
      'roll',
      ['没有写最后一日遇到休息日怎么办', back ? '句末加「，提前」或「，不顺延」' : '句末加「，顺延」或「，不顺延」'],
      [
        'It does not say what happens when the last day is a day of rest',
        back ? 'Add ", rolls back" or ", fixed"' : 'Add ", rolls on" or ", fixed"',
      ],
    ),
  needless: (): SentenceProblem =>
    problem(
      'roll',
      ['按工作日、小时计算的期限没有顺延的问题', '删去逗号和后面的词'],
      ['Working days and hours never end on a day of rest', 'Leave out the comma and what follows'],
    ),
  forward: (): SentenceProblem =>
    problem(
      'roll',
      ['「……前」的期限不能往后推', '改为「，提前」或「，不顺延」'],
      ['A limit before a day cannot move forward', 'Write ", rolls back" or ", fixed"'],
    ),
  noPeriod: (): SentenceProblem =>
    problem(
      'roll',
      ['「假期天数顺延」要有期间，这里只有一天', '改为「，顺延」，或者写成「每月……日前」、窗口或「N日内」'],
      [
        'Holiday length can only be added to a period, and this is a single day',
        'Write ", rolls on", or a counted period',
      ],
    ),
};

/** What else is wrong with a sentence. */
export const says = {
  noPattern: (text: string, use: string): SentenceProblem =>
    use === 'every'
      ? problem(
          'sentence',
          [`「${text}」不是周期句`, '写 每日、每周五、每月1日、每季首月5日、每年5月1日 或 每2年3月1日，可加「，顺延」'],
          [
            `"${text}" is not a recurring sentence`,
            'Write each day, each Friday, day 1 of each month, 1 May each year, …',
          ],
        )
      : problem(
          'sentence',
          [
            `「${text}」不是期限句`,
            '写如 自受理之日起5个工作日内、受理前3日，提前、每年4月30日前，不顺延、每月1日至10日，顺延',
          ],
          [
            `"${text}" is not a term sentence`,
            'Write such as: within 5 working days of acceptance; by 30 April each year, fixed',
          ],
        ),
  minimum: (): SentenceProblem =>
    problem(
      'sentence',
      ['「满……」是最短期间，不能作 term', '最长期限写「N单位内」；等待期满写在 waits，有效期写在 until'],
      ['A minimum period cannot be a term', 'Write "within N units"; a minimum stands in waits or until'],
    ),
  zero: (): SentenceProblem =>
    problem(
      'sentence',
      ['期限的数应大于 0', '写大于 0 的整数'],
      ['The number must be above 0', 'Write a whole number above 0'],
    ),
  noSuchDay: (): SentenceProblem =>
    problem(
      'sentence',
      ['没有这一天', '日写 1 至 31 或「末日」，月写 1 至 12'],
      ['There is no such day', 'Write a day that the month has'],
    ),
  fromWhichYear: (): SentenceProblem =>
    problem(
      'sentence',
      ['每几年一次，没有写从哪一年起', '句中加「，自2026年起」'],
      ['It does not say from which year on', 'Add ", from 2026"'],
    ),
  hoursFromDay: (): SentenceProblem =>
    problem(
      'sentence',
      ['小时从时刻起算，不用「当日起」「次月起」', '改为「之日起」，或者改用日'],
      ['Hours run from an instant', 'Write "of", or count in days'],
    ),
  hoursFromDate: (name: string): SentenceProblem =>
    problem(
      'anchor',
      [`「${name}」是日期，小时要从时刻起算`, '改用步骤或时刻字段，或者按日计算'],
      [`"${name}" is a date; hours run from an instant`, 'Name a step or a time field, or count in days'],
    ),
  notAField: (name: string, unit: 'year' | 'month'): SentenceProblem =>
    problem(
      'anchor',
      [
        `「${name}」不是${unit === 'year' ? '年度' : '月份'}字段`,
        `日期或步骤后面写「${unit === 'year' ? '当年」或「次年' : '当月」或「次月'}」`,
      ],
      [`"${name}" is no ${unit} field`, `After a date or a step write "of the ${unit} of" or "of the ${unit} after"`],
    ),
  ridersOnlyCounted: (): SentenceProblem =>
    problem(
      'sentence',
      ['stops、restarts、extend 只能用于「N单位内」的期限', '删去，或者改写期限句'],
      ['stops, restarts and extend have a meaning only with "within N units"', 'Leave them out, or count the term'],
    ),
  rider: (key: string, text: string, choices: string): SentenceProblem =>
    problem(
      'sentence',
      [`${key} 不能写「${text}」`, `写 ${choices}`],
      [`${key} cannot be "${text}"`, `Write ${choices}`],
    ),
};
