import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { WordScope } from '../condition/words.ts';
import type { CheckContext, RegisterLine } from '../definitions.ts';
import { signerPattern, whoLines } from '../lower/roles.ts';
import { problemAt } from '../problem.ts';
import type { RecordLine, StepLine, Text } from '../procedure.ts';
import { factsFor } from './known.ts';

/**
 * `fact`: a role is found by the first of its words that the case has. A word is there when a form has asked it (`before`), or when
 * a register keeps it whose key the case has. A procedure that writes to that register may be the first to do so: a warning.
 */
export function finderProblems(
  step: StepLine,
  context: CheckContext,
  scope: WordScope,
  before: Set<string>,
): Problem[] {
  const isKnown = (word: string) => factsFor(word, context, scope).every((part) => before.has(part));
  return rolesOf(step).flatMap((name) => {
    const role = context.region.roles.get(name.text);
    const words = [...(role?.at ?? []), ...(role?.person ? [role.person] : [])].map(({ text }) => text);
    const asked = words.some((word) => before.has(word) || (keeper(word, context) === undefined && isKnown(word)));
    if (words.length === 0 || asked) return [];
    const kept = words.filter((word) => keeper(word, context)?.key.every(({ text }) => isKnown(text)));
    if (kept.length === 0) return [noUnit(name, words)];
    return kept.every((word) => writes(context, keeper(word, context))) ? [noEntryYet(name, kept)] : [];
  });
}

/** The roles that do or sign a step. */
function rolesOf(step: StepLine): Text[] {
  const who = whoLines(step, [step]).map(({ name }) => name);
  if (who.length > 0) return who;
  return step.signs.flatMap(({ name }) => signerPattern(name.text).names.map((text) => ({ ...name, text })));
}

function keeper(word: string, { definitions }: CheckContext): RegisterLine | undefined {
  return [...definitions.registers.values()].find(({ keeps }) => keeps.some((kept) => kept.word.text === word));
}

/** Whether the procedure records some word of the register. */
function writes({ procedure }: CheckContext, register: RegisterLine | undefined): boolean {
  const lines: RecordLine[] = [...allSteps(procedure), ...procedure.ends].flatMap(({ records }) => records);
  return lines.some(({ word }) => register?.keeps.some((kept) => kept.word.text === word.text));
}

function noUnit(name: Text, words: string[]): Problem {
  return problemAt(
    'fact',
    name,
    [`「${name.text}」按「${words.join('」或「')}」找单位，可到这里还没有问过`, `在前面的 form 里加「${words[0]}」`],
    [
      `“${name.text}” is found by “${words.join('” or “')}”, which no step has asked yet`,
      `add “${words[0]}” to an earlier form`,
    ],
  );
}

function noEntryYet(name: Text, words: string[]): Problem {
  return problemAt(
    'fact',
    name,
    [
      `「${name.text}」按登记的「${words.join('」或「')}」找单位，可第一次办的人还没有登记`,
      `在前面的 form 里加「${words[0]}」`,
    ],
    [
      `“${name.text}” is found by the recorded “${words.join('” or “')}”, which a person has not before the first case`,
      `add “${words[0]}” to an earlier form`,
    ],
    'warning',
  );
}
