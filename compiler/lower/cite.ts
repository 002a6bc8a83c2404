import type { Citation, Reading } from '../../model/plan.ts';
import type { Definitions } from '../definitions.ts';
import type { Cite, ReadingLine } from '../procedure.ts';

/** Citations as the plan carries them, each with the full title of its instrument. */
export function citations(definitions: Definitions, cites: Cite[]): Citation[] {
  return cites.map((cite) => ({
    instrument: cite.instrument,
    title: definitions.instruments.get(cite.instrument)?.title.text ?? cite.instrument,
    article: cite.article + cite.item,
    ...(cite.quote === undefined ? {} : { quote: cite.quote }),
  }));
}

export function readingOf(line: ReadingLine | undefined): { reading: Reading } | Record<string, never> {
  return line ? { reading: [line.used.text, line.other.text] } : {};
}
