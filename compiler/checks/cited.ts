import { allSteps } from '../condition/results.ts';
import type { CheckContext, ParameterLine } from '../definitions.ts';
import type { Cite, FieldLine, Procedure, StepLine, TermLine } from '../procedure.ts';

/** Every citation of the effective text and of what its region adds to it. */
export function allCites(context: CheckContext): Cite[] {
  const { procedure, region } = context;
  return [
    ...ownCites(procedure),
    ...region.signs.flatMap((signs) => signs.cites),
    ...(region.other?.cites ?? []),
    ...statedParameters(context).flatMap((value) => value.cites),
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

/** What the values.yaml files of the region and of those above it state; a value that a scenario gives is not among them. */
export function statedParameters({ region, definitions }: CheckContext): ParameterLine[] {
  return region.chain.flatMap((id) => definitions.regions.get(id)?.values ?? []);
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
