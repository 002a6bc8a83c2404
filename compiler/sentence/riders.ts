import { reserved } from '../../model/language/reserved.ts';
import { parseAmount } from '../../model/term/amount.ts';
import { parseTime } from '../../model/term/instant.ts';
import type { Extend, OnCalendarChange, Stop, TermSpec, Within } from '../../model/term/spec.ts';
import type { Lowered } from '../condition/words.ts';
import { type Located, problemAt } from '../problem.ts';
import type { TermLine, Text } from '../procedure.ts';
import { amountText } from './build.ts';
import type { SentenceContext, SentenceProblem } from './context.ts';
import { resolveAnchor } from './names.ts';
import { says } from './refuse.ts';
import { unitOf } from './vocabulary.ts';

const words = {
  zh: {
    stopDay: { 计入: 'counted', 不计入: 'not_counted' },
    change: { 重算: 'recompute', 不变: 'freeze', 不提前: 'never_earlier' },
    close: '下班',
    any: '随时',
  },
  en: {
    stopDay: { counted: 'counted', 'not counted': 'not_counted' },
    change: { recompute: 'recompute', freeze: 'freeze', 'never earlier': 'never_earlier' },
    close: 'office close',
    any: 'any time',
  },
} as const;

class At extends Error {
  readonly problem: SentenceProblem;
  readonly at: Located;
  constructor(problem: SentenceProblem, at: Located) {
    super(problem.code);
    this.problem = problem;
    this.at = at;
  }
}

/** Puts the riders of a limit on its JSON. */
export function withRiders(spec: TermSpec, line: TermLine, context: SentenceContext): Lowered<TermSpec> {
  try {
    return { ok: true, value: { ...withClock(spec, line, context), ...times(line, context) } };
  } catch (error) {
    if (!(error instanceof At)) throw error;
    return { ok: false, problems: [problemAt(error.problem.code, error.at, error.problem.zh, error.problem.en)] };
  }
}

function withClock(spec: TermSpec, line: TermLine, context: SentenceContext): TermSpec {
  const { stops, restarts, extend } = line;
  if (stops.length === 0 && restarts.length === 0 && !extend) return spec;
  if (!('within' in spec)) throw new At(says.ridersOnlyCounted(), line);
  const clock = {
    ...(stops.length > 0 && { stops: stops.map((stop) => lowerStop(stop, line, context)) }),
    ...(restarts.length > 0 && {
      restarts: restarts.map(({ on, times }) => ({
        on: anchor(on, context),
        ...(times && { times: whole(times, 'times') }),
      })),
    }),
  };
  const within: Within = { ...spec, ...((stops.length > 0 || restarts.length > 0) && { clock }) };
  return extend ? { ...within, extend: lowerExtend(extend, context) } : within;
}

function lowerStop(stop: TermLine['stops'][number], line: TermLine, context: SentenceContext): Stop {
  const { stopDay } = words[context.language];
  if (stop.step) {
    const passed = anchor(stop.step, context);
    if (!passed.startsWith('event.')) throw new At(says.rider('stops', stop.step.text, '步骤名 / a step'), stop.step);
    const { started } = reserved(context.language);
    return { on: `${passed}_${started}`, until: passed };
  }
  if (!stop.on || !stop.until)
    throw new At(says.rider('stops', '', 'on 和 until，或者步骤名 / on and until, or a step'), line);
  return {
    on: anchor(stop.on, context),
    until: anchor(stop.until, context),
    ...(stop.stopDay && { stop_day: oneOf(stop.stopDay, 'stop_day', stopDay) }),
    ...(stop.resumeDay && { resume_day: oneOf(stop.resumeDay, 'resume_day', stopDay) }),
    ...(stop.atMost && { at_most: amount(stop.atMost, 'at_most', context) }),
  };
}

function lowerExtend(extend: NonNullable<TermLine['extend']>, context: SentenceContext): Extend {
  return {
    by: amount(extend.by, 'extend.by', context),
    on: anchor(extend.on, context),
    ...(extend.times && { times: whole(extend.times, 'times') }),
  };
}

/** What a region says its limits do when a new calendar comes; the schema has checked the word. */
export function calendarChangeOf(text: Text): OnCalendarChange | undefined {
  const known: { [word: string]: OnCalendarChange } = { ...words.zh.change, ...words.en.change };
  return known[text.text.trim()];
}

function times(line: TermLine, context: SentenceContext): Pick<Within, 'cutoff' | 'receipt' | 'on_calendar_change'> {
  const { change, close, any } = words[context.language];
  const time = (text: Text, key: string, names: { [word: string]: string }): string => {
    const named = names[text.text];
    if (named !== undefined) return named;
    if (parseTime(text.text) === undefined)
      throw new At(says.rider(key, text.text, ['HH:MM', ...Object.keys(names)].join('、')), text);
    return text.text;
  };
  return {
    ...(line.cutoff && { cutoff: time(line.cutoff, 'cutoff', { [close]: 'office_close' }) }),
    ...(line.receipt && { receipt: time(line.receipt, 'receipt', { [any]: 'any_time', [close]: 'office_close' }) }),
    ...(line.onCalendarChange && { on_calendar_change: oneOf(line.onCalendarChange, 'on_calendar_change', change) }),
  };
}

function anchor(text: Text, context: SentenceContext): string {
  const found = resolveAnchor(text.text.trim(), context);
  if ('problem' in found) throw new At(found.problem, text);
  return found.anchor;
}

function oneOf<T extends string>(text: Text, key: string, choices: { readonly [word: string]: T }): T {
  const found = choices[text.text.trim()];
  if (found === undefined) throw new At(says.rider(key, text.text, Object.keys(choices).join('、')), text);
  return found;
}

function whole(text: Text, key: string): number {
  if (!/^[1-9]\d*$/.test(text.text))
    throw new At(says.rider(key, text.text, '大于 0 的整数 / a whole number above 0'), text);
  return Number(text.text);
}

function amount(text: Text, key: string, { language }: SentenceContext): string {
  const match = /^(\d+|【[^】]+】) ?(.+)$/u.exec(text.text.trim());
  const unit = unitOf(language, match?.[2] ?? '');
  const written = match?.[1] && unit && amountText({ n: match[1], unit });
  if (!written || (!written.startsWith('【') && !parseAmount(written)))
    throw new At(says.rider(key, text.text, '10个工作日 / 10 working days'), text);
  return written;
}
