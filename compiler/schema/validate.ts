import type { Problem } from '../../model/problem.ts';
import type { Node } from '../read/tree.ts';

/** Problems of form of one file. */
export function validateFile(_path: string, _node: Node): Problem[] {
  return [];
}
