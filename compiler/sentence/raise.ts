import { derived, type Language, reserved } from '../../model/language/reserved.ts';
import { parseAmount } from '../../model/term/amount.ts';
import type {
  Amount,
  Anchor,
  Before,
  By,
  Hold,
  Occurs,
  Period,
  TermSpec,
  Window,
  WindowDay,
  Within,
} from '../../model/term/spec.ts';
import { fixedNames } from './names.ts';
import type { Day, Length, MonthDay, Name, Phrase, Sentence, Which } from './phrase.ts';
import { unitOf } from './vocabulary.ts';
import { writeSentence } from './write.ts';

/** What the raised sentence leaves out, and the kinds that names alone do not tell. */
export interface RaiseContext {
  language: Language;
  /** The anchor that goes without saying (`language.md` 11.2). */
  from: Anchor;
  kind(name: Name): string | undefined;
}

/** The sentence of a lowered term, in the language of the tree; undefined for a combination, which is no sentence. */
export function raiseSentence(spec: TermSpec, context: RaiseContext): string | undefined {
  const phrase = phraseOf(spec, context);
  const roll = 'roll' in spec ? spec.roll : undefined;
  return phrase && writeSentence({ phrase, ...(roll && { roll }) } as Sentence, context.language);
}

function phraseOf(spec: TermSpec, context: RaiseContext): Phrase | undefined {
  if ('within' in spec) return counted('within', spec.within, spec, context);
  if ('hold' in spec) return counted('hold', spec.hold, spec, context);
  if ('before' in spec) return before(spec, context);
  if ('by' in spec) return by(spec, context);
  if ('window' in spec) return window(spec);
  return 'occurs' in spec ? occurs(spec) : undefined;
}

/** The office's name of an anchor: event.X → X, deadline.X.due → X到期. */
function nameOf(anchor: Anchor, { language }: RaiseContext): Name {
  const fixed = Object.entries(fixedNames[language]).find(([, known]) => known === anchor);
  if (fixed) return fixed[0];
  const due = /^deadline\.(.+)\.due$/u.exec(anchor)?.[1];
  return due ? derived(language, due, 'due') : anchor.replace(/^(event|date)\./, '');
}

function lengthOf(amount: Amount): Length {
  const known = parseAmount(amount);
  if (known) return { n: String(known.n), unit: known.unit };
  const [, n = '', unit = ''] = /^(【.+】) (.+)$/u.exec(amount) ?? [];
  return { n, unit: unitOf('en', unit) ?? 'day' };
}

function counted(kind: 'within' | 'hold', amount: Amount, spec: Within | Hold, context: RaiseContext): Phrase {
  const count = spec.count_from ?? 'next_day';
  const silent = spec.of === context.from && count === 'next_day';
  return { kind, length: lengthOf(amount), ...(!silent && { of: nameOf(spec.of, context) }), count };
}

function before(spec: Before, context: RaiseContext): Phrase {
  const length = spec.at_least === undefined ? {} : { length: lengthOf(spec.at_least) };
  if (typeof spec.before === 'string') return { kind: 'before', ...length, name: nameOf(spec.before, context) };
  const year = nameOf(spec.before.year, context);
  return { kind: 'before', ...length, name: context.language === 'zh' ? `${year}开始` : `the start of ${year}` };
}

function which(period: Period, context: RaiseContext): Which {
  if (period === `event.${reserved(context.language).opened}`) return { is: 'case' };
  if (period === 'benefit_year') return { is: 'benefitYear' };
  if (typeof period === 'number') return { is: 'number', year: period };
  if (typeof period !== 'string') return { is: 'after', name: nameOf(period.of, context) };
  const name = nameOf(period, context);
  const kind = context.kind(name);
  return { is: kind === 'year' || kind === 'month' ? 'field' : 'of', name };
}

const dayOf = (text: string): Day => (/^\d+$/.test(text) ? String(Number(text)) : text === 'last' ? 'last' : text);
function monthDay(text: string): MonthDay {
  const [month = '', day = ''] = text.split('-');
  return { month: Number(month), day: dayOf(day) };
}

function by(spec: By, context: RaiseContext): Phrase {
  if (spec.year !== undefined) return { kind: 'byYear', on: monthDay(spec.by), which: which(spec.year, context) };
  if (spec.month !== undefined) return { kind: 'byMonth', day: dayOf(spec.by), which: which(spec.month, context) };
  return { kind: 'byDay', name: nameOf(spec.by, context) };
}

function window({ every, window: { from, to } }: Window): Phrase {
  const end = (day: WindowDay): MonthDay => {
    if (typeof day === 'object') return { month: day.month, day: String(day.day) };
    return every === 'year' ? monthDay(String(day)) : { day: String(day) };
  };
  return { kind: 'window', every, from: end(from), to: end(to) };
}

function occurs({ occurs: unit, on, every, first }: Occurs): Phrase {
  const cycle = { ...(every && { every }), ...(first && { first }) };
  if (unit === 'day') return { kind: 'occurs', unit };
  if (unit === 'week') {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    return { kind: 'occurs', unit, weekday: typeof on === 'number' ? on : names.indexOf(String(on)) + 1 };
  }
  const text = String(on);
  return { kind: 'occurs', unit, on: text.includes('-') ? monthDay(text) : { day: dayOf(text) }, ...cycle };
}
