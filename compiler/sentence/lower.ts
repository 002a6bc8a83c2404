import { type Language, reserved } from '../../model/language/reserved.ts';
import type { TermSpec } from '../../model/term/spec.ts';
import type { Lowered, WordScope } from '../condition/words.ts';
import { problemAt } from '../problem.ts';
import type { TermLine, Text } from '../procedure.ts';
import { buildSpec, Refused } from './build.ts';
import type { LoweredSentence, NameKind, SentenceContext } from './context.ts';
import { parseSentence } from './parse.ts';
import { says } from './refuse.ts';
import { withRiders } from './riders.ts';

export type { LoweredSentence, NameKind, SentenceContext, SentenceProblem } from './context.ts';

/** A sentence of `language.md` 4 (or an `every` sentence, by `context.use`) as JSON of the deadline language. Throws nothing. */
export function lowerSentence(text: string, context: SentenceContext): LoweredSentence {
  const say = reserved(context.language);
  const clean = text.trim();
  if (clean === say.promptly) return { promptly: true };
  if (clean === say.noLimit) return { noLimit: true };
  const parsed =
    parseSentence(clean, context.language, context.use === 'every' ? 'every' : 'term') ??
    (context.use === 'waits' ? parseSentence(clean, context.language, 'every') : undefined);
  if (!parsed) return { problem: says.noPattern(clean, context.use) };
  try {
    return { spec: buildSpec(parsed, context) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

/** Where a `term`, `promise`, `later`, `supplement`, `until` or `waits` stands in a procedure. */
export interface TermContext {
  /** What it counts from when it names nothing. */
  from: string;
  scope: WordScope;
  procedure: { every: readonly unknown[] };
  /** Default `term`. */
  use?: SentenceContext['use'];
}

/**
 * A limit with its riders (`limit` or `earliest` / `latest`, stops, restarts, extend, cutoff, receipt) as JSON. 及时 and 不限期
 * have none and are the caller's. Problems stand at the sentence or rider that is wrong.
 */
export function lowerTerm(line: TermLine, context: TermContext): Lowered<TermSpec> {
  const inner = sentenceContext(context);
  const members = line.limit ? [line.limit] : [...line.earliest, ...line.latest];
  const lowered = members.map((text) => lowerText(text, inner));
  const problems = lowered.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return { ok: false, problems };
  const specs = lowered.flatMap((each) => (each.ok ? [each.value] : []));
  const [only] = specs;
  if (line.limit) return only ? withRiders(only, line, inner) : { ok: false, problems: [] };
  return withRiders(line.earliest.length > 0 ? { earliest_of: specs } : { latest_of: specs }, line, inner);
}

function lowerText(text: Text, context: SentenceContext): Lowered<TermSpec> {
  const lowered = lowerSentence(text.text, context);
  if ('spec' in lowered) return { ok: true, value: lowered.spec };
  const problem = 'problem' in lowered ? lowered.problem : says.noPattern(text.text, context.use);
  return { ok: false, problems: [problemAt(problem.code, text, problem.zh, problem.en)] };
}

const kinds: { [type: string]: NameKind } = { date: 'date', time: 'time', year: 'year', month: 'month' };

/** The names of a sentence as the procedure's words and steps. */
export function sentenceContext({ from, scope, procedure, use = 'term' }: TermContext): SentenceContext {
  const language: Language = scope.language;
  const kind = (name: string): NameKind | undefined => {
    const word = scope.word(name);
    return word?.origin === 'step' ? 'step' : word?.origin === 'derived' ? undefined : kinds[word?.type ?? ''];
  };
  return {
    language,
    kind,
    names: () => scope.names().filter((name) => kind(name) !== undefined),
    from,
    recurring: procedure.every.length > 0,
    use,
  };
}

/** An `every` sentence as JSON: the first such day from `from` on. */
export function lowerEvery(text: Text, context: TermContext): Lowered<TermSpec> {
  return lowerText(text, sentenceContext({ ...context, use: 'every' }));
}
