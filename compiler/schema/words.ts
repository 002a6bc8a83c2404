import type { Problem } from '../../model/problem.ts';
import { nearest } from '../condition/nearest.ts';
import { type Located, problemAt } from '../problem.ts';

export type At = Located;

/** A key that is not of the language at this place, with the nearest one. */
export function unknownKey(at: At, key: string, keys: string[]): Problem {
  const near = nearest(key, keys);
  return problemAt(
    'key',
    at,
    [`这里没有「${key}」这一项`, near ? `是不是「${near}」？` : `可以写：${keys.join('、')}`],
    [`There is no key "${key}" here`, near ? `Did you mean "${near}"?` : `Possible: ${keys.join(', ')}`],
  );
}
