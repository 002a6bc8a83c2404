import type { Problem } from '../../model/problem.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Text } from '../procedure.ts';
import { quotesFor } from './cited.ts';

/**
 * `quote-missing`: what has legal effect carries the words of the law: an end that decides money, opens a case or writes a register,
 * and the region's rules on signing and on separation.
 */
export const grounds: Check = ({ procedure, region }) => [
  ...procedure.ends.flatMap((end) => {
    const effect = end.applies ? 'applies' : end.opens ? 'opens' : end.records.length > 0 ? 'records' : undefined;
    return effect && quotesFor(end.cites, procedure.cites).length === 0 ? [missing(end.name, effect)] : [];
  }),
  ...region.signs.flatMap(({ role, cites }) => (quotesFor(cites).length === 0 ? [missing(role, 'signs')] : [])),
  ...(region.other?.is[0] && quotesFor(region.other.cites).length === 0 ? [missing(region.other.is[0], 'other')] : []),
];

function missing(name: Text, key: string): Problem {
  return problemAt(
    'quote-missing',
    name,
    [`「${name.text}」有 ${key}，没有引文`, '在 cites 里加上条文原文，写成「…」'],
    [`“${name.text}” has ${key} but no quote`, 'add the words of the article to cites, in 「…」'],
  );
}
