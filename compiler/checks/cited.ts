import { allSteps } from '../condition/results.ts';
import type { CheckContext } from '../definitions.ts';
import type { Cite, FieldLine, Procedure, StepLine, TermLine } from '../procedure.ts';

/** Every citation of the effective text and of what its region adds to it. */
export function allCites({ procedure, region }: CheckContext): Cite[] {
  return [
    ...ownCites(procedure),
    ...region.signs.flatMap((signs) => signs.cites),
    ...(region.other?.cites ?? []),
    ...[...region.values.values()].flatMap((value) => value.cites),
  ];
}

/** Every citation of the effective text. */
export function ownCites(procedure: Procedure): Cite[] {
  const terms = [...termLines(procedure), ...allSteps(procedure).flatMap(termLines)];
  return [
    ...procedure.cites,
    ...procedure.fields.flatMap(fieldCites),
    ...allSteps(procedure).flatMap((step) => step.cites),
    ...terms.flatMap((term) => term.cites),
    ...procedure.ends.flatMap((end) => end.cites),
  ];
}

function fieldCites(field: FieldLine): Cite[] {
  return [...field.cites, ...(field.shape.kind === 'rows' ? field.shape.columns.flatMap(fieldCites) : [])];
}

/** The limits of a step, or of the whole case: legal, promised, of supplements and of later papers. */
export function termLines(of: StepLine | Procedure): TermLine[] {
  const own = [of.term, of.promise];
  const step = 'later' in of ? [of.supplement?.term, ...of.later.map(({ term }) => term)] : [];
  return [...own, ...step].filter((line) => line !== undefined);
}

/** The quotes that hold for a line: those of the nearest `cites`, going outwards, that has any. */
export function quotesFor(...cites: Cite[][]): string[] {
  for (const near of cites) {
    const quotes = near.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
    if (quotes.length > 0) return quotes;
  }
  return [];
}
