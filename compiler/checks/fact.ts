import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { lowerCondition } from '../condition/lower.ts';
import { wordScope } from '../condition/scope.ts';
import type { WordScope } from '../condition/words.ts';
import type { Check, CheckContext } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { StepLine, Text } from '../procedure.ts';
import { finderProblems } from './finder.ts';
import { askedBy, factsFor, givenWords, handedOver, returnedBy } from './known.ts';
import { columnsOf } from './reference.ts';

/** What is known where a step stands. */
interface Standing {
  context: CheckContext;
  scope: WordScope;
  /** Words asked before the step opens. */
  before: Set<string>;
  /** Steps that have a result before it opens. */
  done: Set<string>;
}

/** `fact`: a condition, formula, letter or role uses a fact that no step before it asks. */
export const fact: Check = (context) => {
  const scope = wordScope(context);
  const { steps } = context.procedure;
  const before = new Set([reserved(context.definitions.language).reason, ...givenWords(context)]);
  const done = new Set<string>();
  if (handedOver(context)) return [];
  const problems = steps.flatMap((step, index) => {
    const found = stepProblems(step, { context, scope, before, done }, index === 0);
    for (const word of [...askedBy(step), ...returnedBy(step, context.definitions)]) before.add(word);
    for (const { name } of [step, ...step.together]) done.add(name.text);
    return found;
  });
  if (steps.length === 0) return [];
  const standing = { context, scope, before, done };
  const ends = context.procedure.ends.flatMap((end) => [
    ...used(end.when, standing),
    ...end.records.flatMap(({ when }) => used(when, standing)),
  ]);
  return [...problems, ...ends];
};

function stepProblems(step: StepLine, standing: Standing, first: boolean): Problem[] {
  const own: Standing = {
    ...standing,
    before: new Set([
      ...standing.before,
      ...step.form.map(({ word }) => word.text),
      ...eachWords(step, standing.context),
    ]),
    done: new Set([...standing.done, step.name.text]),
  };
  const opening = first ? own : standing;
  const { context, scope } = standing;
  return [
    ...used(step.when, standing),
    ...step.unless.flatMap(({ when }) => used(when, standing)),
    ...step.who.flatMap(({ when }) => used(when, opening)),
    ...finderProblems(step, context, scope, opening.before),
    ...within(step).flatMap((text) => used(text, own)),
    ...[step.pays, step.receives, step.from].flatMap((text) =>
      text && !step.each ? lacking(text, text.text, own) : [],
    ),
    ...anchors(step).flatMap(([text, word]) => lacking(text, word, own)),
    ...step.sends.flatMap(({ name }) => letterProblems(name, own)),
    ...step.together.flatMap((branch) => stepProblems(branch, own, false)),
  ];
}

/** The words of the line or entry that a step goes through. */
function eachWords(step: StepLine, { procedure, definitions }: CheckContext): string[] {
  const register = step.each && definitions.registers.get(step.each.name.text);
  const kept = register ? [...register.key, ...register.keeps.map(({ word }) => word)].map(({ text }) => text) : [];
  return [...columnsOf(step, procedure), ...kept];
}

function within(step: StepLine): (Text | undefined)[] {
  const guarded = [...step.form, ...step.papers, ...step.signs, ...step.sends, ...step.to, ...step.records];
  return [...step.must, ...guarded.map(({ when }) => when)];
}

function used(text: Text | undefined, standing: Standing): Problem[] {
  if (!text) return [];
  const found = lowerCondition(text, standing.scope);
  return found.ok ? found.value.reads.flatMap((word) => lacking(text, word, standing)).slice(0, 1) : [];
}

/** The facts behind a word that nothing before here gives. */
function lacking(text: Text, word: string, { context, scope, before, done }: Standing): Problem[] {
  if (scope.word(word)?.origin === 'step') return done.has(word) ? [] : [notDone(text, word)];
  const missing = factsFor(word, context, scope).find((name) => !before.has(name));
  return missing === undefined ? [] : [notAsked(text, word, missing)];
}

/** Dates that a limit counts from, and fields in its sentence. */
function anchors(step: StepLine): [Text, string][] {
  const limit = step.term?.limit;
  if (!limit) return [];
  const names = [...limit.text.matchAll(/^自(.+?)(?:之日|当日|次月)?起|【([^】]+)】/gu)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  return names.map((name) => [limit, name]);
}

function letterProblems(name: Text, standing: Standing): Problem[] {
  const letter = standing.context.region.letters.get(name.text);
  const blanks = [...(letter?.text ?? '').matchAll(/【([^】]*)】/gu)].map(([, blank]) => blank ?? '');
  return blanks.flatMap((blank) => lacking(name, blank, standing)).slice(0, 1);
}

function notAsked(text: Text, word: string, missing: string): Problem {
  const through = word === missing ? '' : `（算「${word}」要用）`;
  const needed = word === missing ? '' : ` (needed for “${word}”)`;
  return problemAt(
    'fact',
    text,
    [`用到「${missing}」${through}，可到这里还没有一步问过它`, `在这一步或者前面的 form 里加「${missing}」`],
    [
      `“${missing}”${needed} is used here, but no step has asked it yet`,
      `add “${missing}” to the form of this or an earlier step`,
    ],
  );
}

function notDone(text: Text, step: string): Problem {
  return problemAt(
    'fact',
    text,
    [`用到「${step}」的结果，可它排在后面`, '把条件移到它后面的步骤'],
    [`the result of “${step}” is used here, but that step comes later`, 'move the condition to a step behind it'],
  );
}
