import { type JsonSchema, mapOf, record, text, textOr, texts } from './shape.ts';

/** What stands at several places of the language. */
export const cites = texts('依据：文件简称 条号「引文」 · instrument, article, quote');
export const reading: JsonSchema = {
  type: ['array', 'string'],
  items: text(),
  minItems: 2,
  description: '采用的读法，另一种读法 · the reading used, then the other',
  'x-shape': ['[采用的读法, 另一种读法]', '[the reading used, the other]'],
};

const stop = textOr(
  { on: text('停在 · stops on'), until: text('到 · until'), stop_day: text(), resume_day: text(), at_most: text() },
  '停表的事由，或者步骤 · what stops the clock, or a step',
);
const list = (items: JsonSchema): JsonSchema => ({
  type: ['array', 'string'],
  items,
  'x-shape': ['列表', 'a list'],
});

/** A limit: a sentence, or a map with riders. */
export const term = (description: string): JsonSchema =>
  textOr(
    {
      limit: text('期限的句子 · the sentence'),
      earliest: texts('取最早 · the earliest of'),
      latest: texts('取最晚 · the latest of'),
      stops: list(stop),
      restarts: list(record({ on: text(), times: text() })),
      extend: record({ by: text(), on: text(), times: text() }),
      receipt: text('收件截止 · receipt until'),
      cutoff: text('当日截止 · cutoff of the last day'),
      on_calendar_change: text('日历变动时 · when the calendar changes'),
      cites,
      reading,
    },
    description,
  );

/** Decisions on limits: how far back they may count, and who approves which. */
export const clockPolicy = record({
  backdate: text('最多往前追溯 · how far back a decision may count'),
  approve: mapOf(text(), '由谁批准：延长: 分管领导 · who approves which'),
});

export const alerts = mapOf(text(), '提醒阶梯：提前1个工作日: 经办人 · who is told when');

/** What a step or end writes to the registers. */
export const records = mapOf(
  textOr({
    is: text('值 · value'),
    from: text('起 · from'),
    until: text('止 · until'),
    when: text('条件 · only if'),
  }),
  '写入登记簿 · written to the registers',
);

/** `opens`, `awaits`, `records` … once for each line or entry. */
export const each: JsonSchema = {
  type: ['string', 'object'],
  additionalProperties: text(),
  description: '逐行、逐条 · once for each line or entry',
  'x-shape': ['明细或登记簿，或者「登记簿: 条件」', 'rows or a register, or REGISTER: CONDITION'],
};
