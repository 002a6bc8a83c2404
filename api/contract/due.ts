import { type Static, Type } from 'typebox';
import { Day, Instant } from './scalar.ts';

/**
 * How a clock stands now, ready to be shown: state and number; the words are made by `model/text` from them.
 * normal 剩n · near 临期 · today 今日到期 · overdue 已过n · paused 停表 · provisional 暂定 · waiting 未起算 · met 已办到 · none 文件没写.
 */
export const Due = Type.Object(
  {
    clock: Type.String(),
    basis: Type.Union([Type.Literal('legal'), Type.Literal('promised')]),
    state: Type.Union([
      Type.Literal('normal'),
      Type.Literal('near'),
      Type.Literal('today'),
      Type.Literal('overdue'),
      Type.Literal('paused'),
      Type.Literal('provisional'),
      Type.Literal('waiting'),
      Type.Literal('met'),
      Type.Literal('dropped'),
    ]),
    /** Days left or passed, in `unit`; while paused the days left; provisional: days since the estimated one. */
    amount: Type.Optional(Type.Integer()),
    unit: Type.Optional(Type.Union([Type.Literal('working_day'), Type.Literal('day'), Type.Literal('hour')])),
    /** Days it has been paused. */
    paused: Type.Optional(Type.Integer()),
    /** The last day, firm or (provisional) as estimated. */
    date: Type.Optional(Day),
    /** The first instant too late. */
    due: Type.Optional(Instant),
    /** `HH:MM` at +08:00, where it does not end with its day. */
    time: Type.Optional(Type.String()),
    /** The sentence for a person, in both languages. */
    text_zh: Type.String(),
    text_en: Type.String(),
  },
  { title: 'Due' },
);
export type Due = Static<typeof Due>;
