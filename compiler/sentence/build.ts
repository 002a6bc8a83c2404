import { reserved } from '../../model/language/reserved.ts';
import { rolls } from '../../model/term/amount.ts';
import type { Anchor, Period, Roll, TermSpec, WindowDay } from '../../model/term/spec.ts';
import type { NameKind, SentenceContext, SentenceProblem } from './context.ts';
import { resolveAnchor, resolveName } from './names.ts';
import type { Count, Length, MonthDay, Phrase, Sentence, Which } from './phrase.ts';
import { rollProblem, says } from './refuse.ts';
import { unitWords } from './vocabulary.ts';

/** Leaves the lowering at the first thing that is wrong. */
export class Refused extends Error {
  readonly problem: SentenceProblem;
  constructor(problem: SentenceProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const two = (n: Count | number): string => (/^\d$/.test(String(n)) ? `0${n}` : String(n));
/** `5 working days`; `【整改天数】 days` where a field gives the number. */
export const amountText = ({ n, unit }: Length): string => {
  const word = unitWords.en[unit];
  return `${n} ${n === '1' ? word.replace(/s$/, '') : word}`;
};

function anchorOf(name: string, context: SentenceContext): { anchor: Anchor; kind: NameKind | 'due' } {
  const found = resolveAnchor(name, context);
  if ('problem' in found) throw new Refused(found.problem);
  return found;
}

/** R where the pattern wants it: `needed`, `needless`, or `back` (only 提前 or 不顺延). */
function checkRoll(roll: Roll | undefined, rule: 'needed' | 'needless' | 'back', longHoliday: boolean): void {
  if (rule === 'needless' && roll) throw new Refused(rollProblem.needless());
  if (rule !== 'needless' && !roll) throw new Refused(rollProblem.missing(rule === 'back'));
  if (rule === 'back' && roll !== 'none' && roll !== 'previous_working_day') throw new Refused(rollProblem.forward());
  if (roll === 'long_holiday_extension' && !longHoliday) throw new Refused(rollProblem.noPeriod());
}

const positive = (length: Length): void => {
  if (/^0+$/.test(length.n)) throw new Refused(says.zero());
};

/** A read sentence as JSON of the deadline language. Throws `Refused`. */
export function buildSpec({ phrase, roll }: Sentence, context: SentenceContext): TermSpec {
  switch (phrase.kind) {
    case 'within':
    case 'hold':
      return counted(phrase, roll, context);
    case 'before':
      return before(phrase, roll, context);
    case 'byYear':
      checkRoll(roll, 'needed', false);
      checkMonthDay(phrase.on);
      return { by: monthDay(phrase.on), year: period(phrase.which, 'year', context), roll: roll ?? 'none' };
    case 'byMonth':
      checkRoll(roll, 'needed', true);
      checkMonthDay({ day: phrase.day });
      return { by: two(phrase.day), month: period(phrase.which, 'month', context), roll: roll ?? 'none' };
    case 'byDay':
      checkRoll(roll, 'needed', false);
      return { by: anchorOf(phrase.name, context).anchor, roll: roll ?? 'none' };
    case 'window':
      return window(phrase, roll, context);
    case 'occurs':
      return occurs(phrase, roll, context);
  }
}

function counted(
  phrase: Extract<Phrase, { kind: 'within' | 'hold' }>,
  roll: Roll | undefined,
  context: SentenceContext,
): TermSpec {
  const { length, count } = phrase;
  positive(length);
  if (phrase.kind === 'hold' && context.use === 'term') throw new Refused(says.minimum());
  checkRoll(roll, rolls(length.unit) ? 'needed' : 'needless', true);
  const named = phrase.of === undefined ? undefined : anchorOf(phrase.of, context);
  const hours = length.unit === 'hour' || length.unit === 'working hour';
  if (hours && count !== 'next_day') throw new Refused(says.hoursFromDay());
  if (hours && named && named.kind !== 'step' && named.kind !== 'time')
    throw new Refused(says.hoursFromDate(phrase.of ?? ''));
  const rest = {
    of: named?.anchor ?? context.from,
    ...(!hours && { count_from: count }),
    ...(roll && { roll }),
  };
  return phrase.kind === 'within' ? { within: amountText(length), ...rest } : { hold: amountText(length), ...rest };
}

function before(
  phrase: Extract<Phrase, { kind: 'before' }>,
  roll: Roll | undefined,
  context: SentenceContext,
): TermSpec {
  const { length } = phrase;
  if (length) positive(length);
  checkRoll(roll, !length || rolls(length.unit) ? 'back' : 'needless', false);
  const found = resolveName(phrase.name, context);
  if ('problem' in found) throw new Refused(found.problem);
  const hours = length && (length.unit === 'hour' || length.unit === 'working hour');
  if (hours && ('startOf' in found || (found.kind !== 'step' && found.kind !== 'time')))
    throw new Refused(says.hoursFromDate(phrase.name));
  return {
    ...(length && { at_least: amountText(length) }),
    before: 'startOf' in found ? { start_of: 'benefit_year', year: found.startOf } : found.anchor,
    ...(roll && { roll }),
  };
}

const opening = (context: SentenceContext): Anchor => `event.${reserved(context.language).opened}`;

function period(which: Which, unit: 'year' | 'month', context: SentenceContext): Period {
  if (which.is === 'case') return opening(context);
  if (which.is === 'benefitYear') return 'benefit_year';
  if (which.is === 'number') return which.year;
  const { anchor, kind } = anchorOf(which.name, context);
  if (which.is === 'field' && kind !== unit) throw new Refused(says.notAField(which.name, unit));
  return which.is === 'after' ? { of: anchor, plus: 1 } : anchor;
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function checkMonthDay({ month, day }: MonthDay, quarter = false): void {
  const days = month === undefined || quarter ? 31 : (longest[month - 1] ?? 0);
  if (day === 'last' ? days > 0 : day.startsWith('【') || (Number(day) >= 1 && Number(day) <= days)) return;
  throw new Refused(says.noSuchDay());
}

const monthDay = ({ month = 1, day }: MonthDay): string => `${two(month)}-${two(day)}`;
const number = (day: Count | 'last'): number | 'last' | string => (/^\d+$/.test(day) ? Number(day) : day);

function window(
  phrase: Extract<Phrase, { kind: 'window' }>,
  roll: Roll | undefined,
  context: SentenceContext,
): TermSpec {
  checkRoll(roll, 'needed', true);
  const { every } = phrase;
  const end = (on: MonthDay): WindowDay => {
    checkMonthDay(on, every === 'quarter');
    if (every === 'year') return monthDay(on);
    const day = number(on.day);
    if (every === 'month') return day;
    if (typeof day === 'string' && day !== 'last') throw new Refused(says.noSuchDay());
    return { month: on.month ?? 1, day: day as number | 'last' };
  };
  return {
    every,
    window: { from: end(phrase.from), to: end(phrase.to) },
    period: context.recurring ? opening(context) : { first_open_from: context.from },
    roll: roll ?? 'none',
  };
}

function occurs(
  phrase: Extract<Phrase, { kind: 'occurs' }>,
  roll: Roll | undefined,
  context: SentenceContext,
): TermSpec {
  checkRoll(roll, roll ? 'needed' : 'needless', false);
  const { unit, on, weekday, every, first } = phrase;
  if (every && every > 1 && first === undefined) throw new Refused(says.fromWhichYear());
  if (on) checkMonthDay(on, unit === 'quarter');
  const day = on && (unit === 'month' ? number(on.day) : monthDay(on));
  return {
    occurs: unit,
    ...(weekday && { on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][weekday - 1] }),
    ...(day !== undefined && { on: day }),
    ...(every && every > 1 && { every }),
    ...(first && { first }),
    from: context.from,
    ...(roll && { roll }),
  };
}
