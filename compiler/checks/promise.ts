import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { TermLine, Text } from '../procedure.ts';
import { type Span, spansOf } from './numerals.ts';

/** `promise`: a promise is no longer than the term beside it, and none than that of the region above. */
export const promise: Check = ({ procedure, region, definitions }) => {
  const pairs = [procedure, ...allSteps(procedure)].flatMap((line) => longer(line.promise, line.term, 'term'));
  const above = region.chain.flatMap((id, index) => {
    const own = definitions.regions.get(id)?.promise;
    const parent = region.chain.slice(index + 1).flatMap((up) => definitions.regions.get(up)?.promise ?? [])[0];
    return longer(own, parent, 'parent');
  });
  return [...pairs, ...above];
};

/** The length of a plain limit; two are compared only in one unit and from one anchor. */
function lengthOf(text: Text | undefined): (Span & { anchor: string }) | undefined {
  const spans = text ? spansOf(text.text) : [];
  const [span] = spans;
  if (!text || !span || spans.length > 1) return undefined;
  const anchor =
    /^自(.+?)(?:之日|当日|次月)?起/u.exec(text.text)?.[1] ?? / (?:of|counting) (\S+)/.exec(text.text)?.[1] ?? '';
  return { ...span, anchor };
}

function longer(promised: TermLine | undefined, legal: TermLine | undefined, than: 'term' | 'parent'): Problem[] {
  const [own, other] = [lengthOf(promised?.limit), lengthOf(legal?.limit)];
  if (!promised?.limit || !legal?.limit || !own || !other) return [];
  if (own.unit !== other.unit || own.anchor !== other.anchor || Number(own.count) <= Number(other.count)) return [];
  const zh = than === 'term' ? '法定期限' : '上级的承诺';
  const en = than === 'term' ? 'the legal term' : 'the promise of the region above';
  return [
    problemAt(
      'promise',
      promised.limit,
      [`承诺「${promised.limit.text}」比${zh}「${legal.limit.text}」还长`, `改短到「${legal.limit.text}」以内`],
      [
        `the promise “${promised.limit.text}” is longer than ${en} “${legal.limit.text}”`,
        `shorten it to at most “${legal.limit.text}”`,
      ],
    ),
  ];
}
