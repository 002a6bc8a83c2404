import type { CaseFacts } from '../../expression/derive.ts';
import { amountText } from '../../model/money.ts';
import type { Value, WordType } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { must } from '../facts/scope.ts';

const BLANK = /【([^】]+)】/g;

/** The blanks of a text with their values as shown. A blank without a value is a fault: no letter leaves with a hole. */
export function blanksOf(draft: Draft, facts: CaseFacts, template: string): { [blank: string]: string } {
  const blanks: { [blank: string]: string } = {};
  for (const [, word] of template.matchAll(BLANK))
    if (word !== undefined) blanks[word] = shown(draft, typeOf(draft, facts, word), must(facts.value(word)));
  return blanks;
}

/** A text with its blanks filled; where `hole` is given it stands for a value that is not known yet. */
export function filled(draft: Draft, facts: CaseFacts, template: string, hole?: string): string {
  return template.replace(BLANK, (_blank, word: string) => {
    const value = facts.value(word);
    if (!value.ok && hole !== undefined) return hole;
    return shown(draft, typeOf(draft, facts, word), must(value));
  });
}

function typeOf(draft: Draft, facts: CaseFacts, word: string): WordType {
  const field = draft.plan.fields[word];
  if (field !== undefined) return field.type;
  try {
    return facts.fact(word).type;
  } catch {
    return 'text';
  }
}

/** A value as letters, titles and columns show it: amounts rounded by the region, yes and no as words. */
export function shown(draft: Draft, type: WordType, value: Value): string {
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'boolean') return value ? draft.compiled.words.yes : draft.compiled.words.no;
  if (type === 'money') return amountText(value, draft.plan.round);
  return String(value);
}
