import type { Parameter, Plan, Register } from '../../model/plan.ts';
import { readLiteral } from '../condition/literal.ts';
import { allSteps } from '../condition/results.ts';
import { citations, readingOf } from './cite.ts';
import type { Lowering } from './lowering.ts';

/** The parameters that the plan names, with all their dated values. */
export function planParameters(lowering: Lowering): { [name: string]: Parameter } {
  const { definitions, region } = lowering.context;
  const value = (text: string) => readLiteral(text, lowering.language).value;
  return sorted(lowering.used.parameters, (name) => {
    const line = region.values.get(name);
    return (
      line && {
        values: line.values.map(({ from, is, list }) => ({
          from,
          value: list ? is.flatMap(({ text }) => value(text) as string) : value(is[0]?.text ?? ''),
        })),
        cites: citations(definitions, line.cites),
        ...readingOf(line.reading),
      }
    );
  });
}

/** The registers whose words the plan reads or writes. */
export function planRegisters(plan: Pick<Plan, 'fields'>, lowering: Lowering): { [name: string]: Register } {
  const names = new Set(Object.values(plan.fields).flatMap(({ kept }) => kept?.register ?? []));
  const { procedure, definitions } = lowering.context;
  const rows = procedure.fields.flatMap(({ shape }) => (shape.kind === 'rows' && shape.each ? [shape.each] : []));
  for (const each of [...allSteps(procedure), procedure].flatMap((of) => of.each ?? []).concat(rows))
    if (definitions.registers.has(each.name.text)) names.add(each.name.text);
  return sorted(names, (name) => {
    const line = lowering.context.definitions.registers.get(name);
    return (
      line && {
        key: line.key.map(({ text }) => text),
        keeps: Object.fromEntries(line.keeps.map(({ word, period }) => [word.text, { period }])),
        ...(line.closes && { closes: line.closes.text }),
      }
    );
  });
}

export function planPapers(lowering: Lowering): Plan['papers'] {
  const { papers } = lowering.context.definitions;
  return sorted(lowering.used.papers, (name) => ({ wording: papers.get(name)?.text ?? '' }));
}

/** Letters with their texts; each 【blank】 is a word of the plan. */
export function planLetters(lowering: Lowering): Plan['letters'] {
  return sorted(lowering.used.letters, (name) => {
    const letter = lowering.context.region.letters.get(name)?.text;
    lowering.mentionBlanks(letter ?? '');
    return letter;
  });
}

function sorted<T>(names: Set<string>, make: (name: string) => T | undefined): { [name: string]: T } {
  return Object.fromEntries(
    [...names].sort().flatMap((name) => {
      const value = make(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
