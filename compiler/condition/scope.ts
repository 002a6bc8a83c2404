import { derived, type Reserved, reserved, writtenTypes } from '../../model/language/reserved.ts';
import type { WordType } from '../../model/value.ts';
import type { CheckContext, ParameterLine } from '../definitions.ts';
import type { FieldLine } from '../procedure.ts';
import { readLiteral } from './literal.ts';
import { typedFormula } from './lower.ts';
import { allSteps, resultsOf } from './results.ts';
import { leafType } from './table.ts';
import type { Word, WordScope } from './words.ts';

type Find = () => Word | undefined;

/** A word whose formula is wrong exists all the same; its problem is told once, where it stands. */
const wrong: Word = { type: 'integer', open: true, origin: 'fact' };

/**
 * The words of one effective procedure: its own fields before the dictionary's, parameters, steps (as their results), derived and
 * built-in words. A formula without a type of its own takes that of its value; types are worked out when asked.
 */
export function wordScope(context: CheckContext): WordScope {
  const { procedure, definitions, region } = context;
  const found = new Map<string, Word | undefined>();
  const finds = new Map<string, Find>();
  const scope: WordScope = {
    language: definitions.language,
    word(name) {
      if (!found.has(name)) {
        found.set(name, undefined); // a word that is defined by itself has no type
        found.set(name, finds.get(name)?.());
      }
      return found.get(name);
    },
    names: () => [...finds.keys()],
  };
  const fields = fieldFinder(context, scope);
  for (const [name, word] of builtin(reserved(definitions.language))) finds.set(name, () => word);
  for (const [name, find] of derivedWords(context)) finds.set(name, find);
  for (const [name, line] of region.values) finds.set(name, () => parameterWord(line, context));
  for (const [name, line] of definitions.words) finds.set(name, () => fields(line));
  for (const step of allSteps(procedure)) {
    const choices = resultsOf(step, definitions, definitions.language);
    finds.set(step.name.text, () => ({ type: 'choice', choices, origin: 'step' }));
  }
  for (const line of procedure.fields) {
    const target = definitions.words.get(line.word.text);
    finds.set(line.word.text, () => fields(line, target && target !== line ? fields(target) : undefined));
  }
  return scope;
}

/** The words of a line: its columns first, then those of the case. */
export function lineScope(scope: WordScope, columns: Map<string, Word>): WordScope {
  return {
    language: scope.language,
    word: (name) => columns.get(name) ?? scope.word(name),
    names: () => [...columns.keys(), ...scope.names()],
  };
}

function builtin(say: Reserved): [string, Word][] {
  const word = (type: WordType): Word => ({ type, origin: 'builtin' });
  return [
    ...[say.thisYear, say.benefitYear].map((name): [string, Word] => [name, word('year')]),
    ...[say.today, say.lastYearEnd].map((name): [string, Word] => [name, word('date')]),
    ...[say.thisMonth, say.lastMonth, say.nextMonth].map((name): [string, Word] => [name, word('month')]),
  ];
}

function derivedWords({ procedure, definitions }: CheckContext): [string, Find][] {
  const { language } = definitions;
  const word = (type: WordType) => (): Word => ({ type, origin: 'derived' });
  const steps = allSteps(procedure).flatMap((step): [string, Find][] => {
    const name = step.name.text;
    return [
      [derived(language, name, 'due'), word('date')],
      [derived(language, name, 'unit'), word('body')],
      ...(step.term ? [[derived(language, name, 'late'), word('yesNo')] as [string, Find]] : []),
      ...(step.receives
        ? [
            [derived(language, name, 'received'), word('money')] as [string, Find],
            [derived(language, name, 'outstanding'), word('money')] as [string, Find],
          ]
        : []),
    ];
  });
  const periods = [...definitions.registers.values()]
    .flatMap(({ keeps }) => keeps.filter(({ period }) => period))
    .flatMap(({ word: kept }): [string, Find][] => [
      [derived(language, kept.text, 'from'), word('date')],
      [derived(language, kept.text, 'until'), word('date')],
    ]);
  const revoked: [string, Find][] = allSteps(procedure).some((step) => step.revokes)
    ? [[reserved(language).revokedPaid, word('money')]]
    : [];
  return [...steps, ...periods, ...revoked];
}

/** The value in force on the day, else any; one that is awaited may be any number. */
function parameterWord(line: ParameterLine, { on, definitions }: CheckContext): Word {
  const value = line.values.findLast(({ from }) => from <= on) ?? line.values[0];
  if (value?.list) return { type: 'choice', choices: value.is.map(({ text }) => text), origin: 'parameter' };
  const text = value?.is[0]?.text;
  if (text === undefined) return { type: 'integer', open: true, origin: 'parameter' };
  return { ...readLiteral(text, definitions.language).word, origin: 'parameter' };
}

function fieldFinder(context: CheckContext, scope: WordScope): (line: FieldLine, target?: Word) => Word | undefined {
  const { definitions, region } = context;
  const types = writtenTypes(definitions.language);
  const fact = (type: WordType): Word => ({ type, origin: 'fact' });
  const columnsOf = (lines: FieldLine[]): Map<string, Word> => {
    const columns = new Map<string, Word>();
    const inLine = fieldFinder(context, lineScope(scope, columns));
    for (const line of lines) {
      const word = inLine(line, dictionaryWord(line));
      if (word) columns.set(line.word.text, word);
    }
    return columns;
  };
  const dictionaryWord = (line: FieldLine): Word | undefined => {
    const known = definitions.words.get(line.word.text);
    return known && known !== line && known.shape.kind !== 'formula' ? finder(known) : undefined;
  };
  const finder = (line: FieldLine, target?: Word): Word | undefined => {
    const { shape } = line;
    switch (shape.kind) {
      case 'type': {
        const type = types.get(shape.type.text);
        return type ? fact(type) : shape.type.text === line.word.text ? target : scope.word(shape.type.text);
      }
      case 'choices':
        return { ...fact('choice'), choices: shape.choices.map(({ text }) => text) };
      case 'parameter': {
        const parameter = region.values.get(shape.name.text);
        const word = parameter && parameterWord(parameter, context);
        return word?.choices ? { ...word, origin: 'fact' } : fact('choice');
      }
      case 'formula': {
        if (target) return target;
        const found = typedFormula(shape.formula, scope);
        return found.ok ? { ...found.value.of, origin: 'fact' } : wrong;
      }
      case 'table':
        return target ?? leafType(shape.rows, scope);
      case 'rows':
        return { ...fact('rows'), columns: columnsOf(shape.columns) };
      case 'count':
        return fact(shape.sum ? 'money' : 'integer');
      case 'result':
        return fact('choice');
      case 'rule':
        return target ?? fact('money');
    }
  };
  return finder;
}
