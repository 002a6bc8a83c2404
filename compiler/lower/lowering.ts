import { type Language, type Reserved, reserved } from '../../model/language/reserved.ts';
import type { Expression } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { WordType } from '../../model/value.ts';
import { lowerCondition, lowerFormula } from '../condition/lower.ts';
import { wordScope } from '../condition/scope.ts';
import type { Word, WordScope } from '../condition/words.ts';
import type { CheckContext } from '../definitions.ts';
import type { Text } from '../procedure.ts';

/**
 * What the lowering of one procedure shares: its context, the words it has met (which become the plan's fields) and the
 * problems it found. One lives for one `lowerPlan`.
 */
export class Lowering {
  readonly context: CheckContext;
  readonly language: Language;
  readonly say: Reserved;
  readonly scope: WordScope;
  readonly problems: Problem[] = [];
  /** Words, parameters, papers, letters and roles that the plan names. */
  readonly used = {
    words: new Set<string>(),
    papers: new Set<string>(),
    letters: new Set<string>(),
    roles: new Set<string>(),
    parameters: new Set<string>(),
  };

  constructor(context: CheckContext) {
    this.context = context;
    this.language = context.definitions.language;
    this.say = reserved(this.language);
    this.scope = wordScope(context);
  }

  /** A condition; a wrong one leaves a problem and gives nothing. */
  condition(text: Text | undefined, scope = this.scope): Expression | undefined {
    return text && this.keep(lowerCondition(text, scope));
  }

  conditions(texts: Text[], scope = this.scope): Expression[] {
    return texts.flatMap((text) => this.condition(text, scope) ?? []);
  }

  formula(text: Text, scope = this.scope, target?: Word): Expression | undefined {
    return this.keep(lowerFormula(text, scope, target));
  }

  private keep(lowered: ReturnType<typeof lowerCondition>): Expression | undefined {
    if (!lowered.ok) {
      this.problems.push(...lowered.problems);
      return undefined;
    }
    for (const word of lowered.value.reads) this.mention(word);
    return lowered.value;
  }

  /** Notes a word that the plan must know: a fact becomes a field, a parameter a parameter. */
  mention(word: string): void {
    if (this.context.region.values.has(word) && !this.isField(word)) this.used.parameters.add(word);
    else this.used.words.add(word);
  }

  isField(word: string): boolean {
    const { procedure, definitions } = this.context;
    return procedure.fields.some((field) => field.word.text === word) || definitions.words.has(word);
  }

  /** 【blanks】 of a template or sentence are words too. */
  mentionBlanks(text: string): void {
    for (const blank of blanksOf(text)) this.mention(blank);
  }

  typeOf(word: string): WordType | undefined {
    return this.scope.word(word)?.type;
  }
}

export function blanksOf(text: string): string[] {
  return [...text.matchAll(/【([^】]+)】/gu)].map(([, name]) => name ?? '');
}
