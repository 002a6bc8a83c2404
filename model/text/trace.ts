import type { StepCode, TraceStep } from '../term/spec.ts';
import { dayWithWeekday } from './days.ts';
import type { Said } from './refusals.ts';

const day = (step: TraceStep, key: 'date' | 'from' | 'to'): Said => {
  const text = step[key] ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWithWeekday(text);
  const at = text.slice(0, 16).replace('T', ' ');
  return { zh: at, en: at };
};
const ground = (text: string | number | boolean | undefined): Said =>
  text ? { zh: `（${text}）`, en: ` (${text})` } : { zh: '', en: '' };

/** Units of a limit as people read them. */
export const units: { [unit: string]: [zh: string, en: string] } = {
  'working day': ['个工作日', 'working day'],
  day: ['日', 'day'],
  month: ['个月', 'month'],
  year: ['年', 'year'],
  hour: ['小时', 'hour'],
  'working hour': ['个工作小时', 'working hour'],
};
function amount(step: TraceStep): Said {
  const n = Math.abs(step.n ?? 0);
  const [zh, en] = units[String(step.unit)] ?? ['', ''];
  return { zh: `${n}${zh}`, en: `${n} ${en}${n === 1 ? '' : 's'}` };
}

const fixed: { [anchor: string]: Said } = {
  'benefit_year.start': { zh: '待遇年度开始', en: 'the start of the benefit year' },
  'benefit_year.end': { zh: '待遇年度结束', en: 'the end of the benefit year' },
  'month.end': { zh: '月末', en: 'the end of the month' },
};
const parts: { [suffix: string]: Said } = {
  开始: { zh: '开始', en: ' opened' },
  补正: { zh: '通知补正', en: ', supplement asked' },
  已补正: { zh: '补正到齐', en: ', supplement received' },
  started: { zh: '开始', en: ' opened' },
  supplement: { zh: '通知补正', en: ', supplement asked' },
  supplemented: { zh: '补正到齐', en: ', supplement received' },
  承诺: { zh: '（承诺）', en: ' (promise)' },
};
/** Gives the other language's name of a step or a date. */
type English = (name: string) => string;

/** What the anchor of a trace is called: 转院日期, 受理开始, 责令到期. */
function anchorName(anchor: string, english: English): Said {
  const known = fixed[anchor];
  if (known) return known;
  const name = anchor.replace(/^(event|date|deadline)\./, '').replace(/\.due$/, '');
  const due: Said = anchor.startsWith('deadline.') ? { zh: '到期', en: ' due' } : { zh: '', en: '' };
  const [step = name, suffix = ''] = name.split('_');
  const part = parts[suffix] ?? { zh: suffix, en: suffix && ` ${suffix}` };
  return { zh: `${step}${part.zh}${due.zh}`, en: `${english(step)}${part.en}${due.en}` };
}

const starts: { [from: string]: Said } = {
  next_day: { zh: '当日不计入，自次日', en: 'that day is not counted; counting starts on' },
  same_day: { zh: '当日计入，自', en: 'that day is counted; counting starts on' },
  next_month: { zh: '自次月首日', en: 'counting starts on the first of the next month,' },
};

type Sentence = (step: TraceStep, english: English) => Said;
const sentences: { [code in StepCode]: Sentence } = {
  ANCHOR: (step, english) => {
    const name = anchorName(String(step.anchor ?? ''), english);
    return { zh: `${name.zh}：${day(step, 'date').zh}`, en: `${name.en}: ${day(step, 'date').en}` };
  },
  RECEIPT_MOVED: (step) => ({
    zh: `${day(step, 'from').zh}收件已过当日受理时间或逢休息日，视为${day(step, 'to').zh}收到`,
    en: `Received after hours or on a day of rest, ${day(step, 'from').en}: counts as received on ${day(step, 'to').en}`,
  }),
  COUNT_FROM: (step) => {
    const start = starts[String(step.count_from)] ?? { zh: '自', en: 'counting starts on' };
    const rule = ground(step.rule);
    return {
      zh: `${start.zh}${day(step, 'date').zh}起算${rule.zh}`,
      en: `${capital(start.en)} ${day(step, 'date').en}${rule.en}`,
    };
  },
  COUNTED: (step) =>
    (step.n ?? 0) < 0
      ? {
          zh: `往前数${amount(step).zh}，为${day(step, 'to').zh}`,
          en: `${amount(step).en} earlier is ${day(step, 'to').en}`,
        }
      : {
          zh: `计${amount(step).zh}，至${day(step, 'to').zh}`,
          en: `${amount(step).en} counted, up to ${day(step, 'to').en}`,
        },
  HOLIDAY_SKIPPED: (step) => {
    const notice = ground(step.notice);
    const days = step.from === step.to ? day(step, 'from') : range(step);
    return {
      zh: `${days.zh}放假${step.holiday ? `（${step.holiday}）` : ''}，不是工作日${notice.zh}`,
      en: `${days.en} is a holiday and no working day${notice.en}`,
    };
  },
  MAKEUP_WORKDAY: (step) => ({
    zh: `${day(step, 'date').zh}调休上班，是工作日${ground(step.notice).zh}`,
    en: `${day(step, 'date').en} is worked in exchange for a holiday and counts${ground(step.notice).en}`,
  }),
  MONTH_END: (step) => ({
    zh: `到期月没有对应日，以月末${day(step, 'date').zh}为准${ground(step.rule).zh}`,
    en: `The month has no such day: its end, ${day(step, 'date').en}, counts${ground(step.rule).en}`,
  }),
  LAST_DAY: (step) => ({ zh: `最后一日：${day(step, 'date').zh}`, en: `Last day: ${day(step, 'date').en}` }),
  ROLLED: (step) => {
    const back = String(step.to) < String(step.from);
    return {
      zh: `${day(step, 'from').zh}是休息日，${back ? '提前到' : '顺延到'}${day(step, 'to').zh}${ground(back ? undefined : step.rule).zh}`,
      en: `${day(step, 'from').en} is a day of rest: moved ${back ? 'back' : 'on'} to ${day(step, 'to').en}${ground(back ? undefined : step.rule).en}`,
    };
  },
  LONG_HOLIDAY_EXTENSION: (step) => ({
    zh: `期限内连续三日以上的休假共${step.n}日，顺延${step.n}个工作日，自${day(step, 'from').zh}到${day(step, 'to').zh}${ground(step.rule).zh}`,
    en: `The period holds ${step.n} days of long holidays: ${step.n} working days are added, from ${day(step, 'from').en} to ${day(step, 'to').en}${ground(step.rule).en}`,
  }),
  SUSPENDED: (step) =>
    step.to
      ? {
          zh: `${day(step, 'from').zh}停表，${day(step, 'to').zh}恢复，其间不计`,
          en: `Paused from ${day(step, 'from').en} to ${day(step, 'to').en}, not counted`,
        }
      : { zh: `${day(step, 'from').zh}起停表`, en: `Paused since ${day(step, 'from').en}` },
  RESTARTED: (step) => ({
    zh: `${day(step, 'date').zh}重新计算，以前用去的日子不计`,
    en: `Counted anew from ${day(step, 'date').en}; the days used before do not count`,
  }),
  EXTENDED: (step) => ({
    zh: `经批准延长${amount(step).zh}${step.to ? `，至${day(step, 'to').zh}` : ''}`,
    en: `Extended by ${amount(step).en}${step.to ? `, to ${day(step, 'to').en}` : ''}`,
  }),
  CUTOFF: (step) => ({
    zh: `截止时间：${day(step, 'date').zh}${step.at}${ground(step.rule).zh}`,
    en: `Ends at ${step.at} on ${day(step, 'date').en}${ground(step.rule).en}`,
  }),
  REGION_OVERLAY: (step) => ({
    zh: `${day(step, 'date').zh}按${step.region}的安排${step.working ? '上班' : '放假'}`,
    en: `${day(step, 'date').en} is a ${step.working ? 'working day' : 'day of rest'} by the calendar of ${step.region}`,
  }),
  BINDING: (step) => ({
    zh: `以${step.latest ? '后' : '先'}到者为准：第${Number(step.n) + 1}项`,
    en: `The ${step.latest ? 'later' : 'earlier'} one decides: number ${Number(step.n) + 1}`,
  }),
  CALENDAR_UNPUBLISHED: (step) => ({
    zh: `${step.n}年放假安排尚未公布，公布后自动重算`,
    en: `The holidays of ${step.n} are not announced yet; the day is reckoned anew when they are`,
  }),
  CALENDAR_TAIL: (step) => ({
    zh: `${range(step).zh}可能因次年元旦的安排而改变`,
    en: `${range(step).en} may still be changed by next year's notice`,
  }),
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
function range(step: TraceStep): Said {
  if (step.from === step.to) return day(step, 'from');
  return {
    zh: `${day(step, 'from').zh}至${day(step, 'to').zh}`,
    en: `${day(step, 'from').en} to ${day(step, 'to').en}`,
  };
}

/** One step of a derivation as a sentence in both languages. */
export const traceSentence = (step: TraceStep, english: English = (name) => name): Said =>
  sentences[step.code](step, english);

/** The whole derivation: the date of each step, where it has one, and its sentence. */
export function traceSentences(
  trace: readonly TraceStep[],
  english?: English,
): { code: StepCode; date?: string; said: Said }[] {
  return trace.map((step) => {
    const date = step.date ?? step.to ?? step.from;
    return { code: step.code, ...(date && { date }), said: traceSentence(step, english) };
  });
}
