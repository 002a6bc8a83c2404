import { lowerFormula } from '../condition/lower.ts';
import { leaves } from '../condition/table.ts';
import type { WordScope } from '../condition/words.ts';
import type { CheckContext, Definitions } from '../definitions.ts';
import type { FieldLine, StepLine } from '../procedure.ts';
import { child, textOf } from '../read/tree.ts';
import { namesIn } from './names.ts';

/** Words that some register keeps. */
export function keptWords({ definitions }: CheckContext): Set<string> {
  return new Set([...definitions.registers.values()].flatMap(({ keeps }) => keeps.map(({ word }) => word.text)));
}

/** Words that stand in the case from its opening: those of the entry that a recurring procedure opens it for. */
export function givenWords({ procedure, definitions }: CheckContext): string[] {
  const register = procedure.each && definitions.registers.get(procedure.each.name.text);
  return register ? [...register.key.map(({ text }) => text), ...register.keeps.map(({ word }) => word.text)] : [];
}

/** The words that a step asks, those of its branches included. */
export function askedBy(step: StepLine): string[] {
  return [...step.form.map(({ word }) => word.text), ...step.together.flatMap(askedBy)];
}

/** The words that an awaited case can give back: all that stand in its text. */
export function returnedBy(step: StepLine, definitions: Definitions): string[] {
  const names = (id: string | undefined): string[] => {
    const file = definitions.procedures.findLast((of) => of.id === id) ?? definitions.bases.get(id ?? '');
    if (!file) return [];
    const base = textOf(child(file.node, 'base'));
    return [...namesIn(file.node), ...(base === id ? [] : names(base))];
  };
  return [...names(step.awaits?.text), ...step.together.flatMap((branch) => returnedBy(branch, definitions))];
}

/** A case whose first step nobody does is opened by another one, which hands over every fact that it has. */
export function handedOver({ procedure }: CheckContext): boolean {
  const [first] = procedure.steps;
  return procedure.kind === 'case' && first !== undefined && first.who.length === 0 && first.same === undefined;
}

/** The words that a word is made of: what a formula reads, what chooses the row of a table, what other cases are found by. */
function madeOf(line: FieldLine, scope: WordScope): string[] | undefined {
  const { shape } = line;
  switch (shape.kind) {
    case 'formula': {
      const found = lowerFormula(shape.formula, scope);
      return found.ok ? found.value.reads : [];
    }
    case 'table': {
      const formulas = leaves(shape.rows).filter(({ text }) => text.startsWith('='));
      const read = formulas.flatMap((text) => {
        const found = lowerFormula({ ...text, text: text.text.slice(1).trim() }, scope);
        return found.ok ? found.value.reads : [];
      });
      return [...shape.by.map(({ text }) => text), ...read];
    }
    case 'count':
    case 'result':
    case 'rule':
      return shape.same.map(({ text }) => text);
    default:
      return undefined;
  }
}

/** The facts that must be asked before a word has a value. Kept, derived and built-in words, parameters and results need none. */
export function factsFor(word: string, context: CheckContext, scope: WordScope): string[] {
  const kept = keptWords(context);
  const seen = new Set<string>();
  const walk = (name: string): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    const line = context.procedure.fields.find((of) => of.word.text === name) ?? context.definitions.words.get(name);
    const parts = line && madeOf(line, scope);
    if (parts) return parts.flatMap(walk);
    return scope.word(name)?.origin === 'fact' && !kept.has(name) ? [name] : [];
  };
  return walk(word);
}
