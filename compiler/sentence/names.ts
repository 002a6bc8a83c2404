import { derivedFrom, reserved } from '../../model/language/reserved.ts';
import type { Anchor } from '../../model/term/spec.ts';
import type { NameKind, SentenceContext, SentenceProblem } from './context.ts';
import type { Name } from './phrase.ts';

/** A name resolved: an anchor with what it is, the start of a named benefit year, or a problem. */
export type Resolved = { anchor: Anchor; kind: NameKind | 'due' } | { startOf: Anchor } | { problem: SentenceProblem };

/** Anchors with a name of their own. */
export const fixedNames: { [language in SentenceContext['language']]: { [name: string]: Anchor } } = {
  zh: { 待遇年度开始: 'benefit_year.start', 待遇年度结束: 'benefit_year.end', 月末: 'month.end' },
  en: {
    'the start of the benefit year': 'benefit_year.start',
    'the end of the benefit year': 'benefit_year.end',
    'the end of the month': 'month.end',
  },
};

/** Anchor of a name: 开件, a step, a field, `X到期`, 待遇年度开始, 月末, `某年度字段开始` (`language.md` 4). */
export function resolveName(name: Name, context: SentenceContext): Resolved {
  const say = reserved(context.language);
  const known = fixedNames[context.language][name];
  if (known) return { anchor: known, kind: 'date' };
  if (name === say.opened) return { anchor: `event.${name}`, kind: 'step' };
  if (name === say.today) {
    if (context.use === 'until') return { anchor: `date.${name}`, kind: 'date' };
    return { problem: today(name) };
  }
  const kind = context.kind(name);
  if (kind) return { anchor: `${kind === 'step' ? 'event' : 'date'}.${name}`, kind };
  const due = derivedFrom(context.language, name).find(
    (each) => each.kind === 'due' && context.kind(each.name) === 'step',
  );
  if (due) return { anchor: `deadline.${due.name}.due`, kind: 'due' };
  const year =
    context.language === 'zh' ? /^(.+)开始$/u.exec(name)?.[1] : /^the start of ([\p{L}\p{N}]+)$/u.exec(name)?.[1];
  if (year && context.kind(year) === 'year') return { startOf: `date.${year}` };
  return { problem: unknown(name, context) };
}

/** As `resolveName`, where only an anchor can stand. */
export function resolveAnchor(
  name: Name,
  context: SentenceContext,
): { anchor: Anchor; kind: NameKind | 'due' } | { problem: SentenceProblem } {
  const found = resolveName(name, context);
  if (!('startOf' in found)) return found;
  return {
    problem: {
      code: 'anchor',
      zh: [`「${name}」只能用在「……前」的期限里`, `写 ${name}前，不顺延，或者改写日期字段`],
      en: [`"${name}" can only stand after "before"`, `Write "before ${name}, fixed", or name a date field`],
    },
  };
}

function today(name: Name): SentenceProblem {
  return {
    code: 'anchor',
    zh: [`期限不能从「${name}」起算：它每天都不同`, '写步骤名或者日期字段；「今日」只用于登记的 until'],
    en: [
      `A term cannot count from "${name}": it is another day every day`,
      'Name a step or a date field; it may stand in "until" only',
    ],
  };
}

function unknown(name: Name, context: SentenceContext): SentenceProblem {
  const near = nearest(name, context.names?.() ?? []);
  return {
    code: 'anchor',
    zh: [
      `「${name}」不是本规程的步骤，也不是日期、时刻、年度、月份字段`,
      near ? `是否为「${near}」？` : '写步骤名、日期字段、某步骤到期，或者删去「自……起」',
    ],
    en: [
      `"${name}" is no step of this procedure and no date, time, year or month field`,
      near ? `Did you mean "${near}"?` : 'Name a step, a date field or the due day of a step, or leave the anchor out',
    ],
  };
}

/** The name that shares most of its letters, if at least half. */
function nearest(name: string, names: string[]): string | undefined {
  const score = (other: string) =>
    [...new Set(name)].filter((letter) => other.includes(letter)).length / Math.max(name.length, other.length);
  const best = names.toSorted((a, b) => score(b) - score(a))[0];
  return best !== undefined && score(best) >= 0.5 ? best : undefined;
}
