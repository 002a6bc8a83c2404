import type { ASTNode } from '@marcbachmann/cel-js';

/** Longest source: what an analyst can read on one line, with room for what lowering adds. */
const longestSource = 4000;

const functions = new Set([
  ...['dec', 'year', 'month', 'day'],
  ...['round', 'min', 'max', 'age', 'days', 'sum', 'count', 'interest'],
]);
const operators = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/', '&&', '||', '!_', '-_', 'list']);
const macros = new Set(['map', 'filter']);
const maps = new Set(['f', 'rates', 'r']);

function outside(node: ASTNode): string | undefined {
  const { op, args } = node;
  if (op === 'value') return typeof args === 'string' || typeof args === 'boolean' ? undefined : 'a bare number';
  if (op === 'id') return maps.has(args) || args === 'region' ? undefined : `the name ${args}`;
  if (op === '[]') {
    const [map, key] = args;
    if (map.op === 'id' && maps.has(map.args) && key.op === 'value' && typeof key.args === 'string') return undefined;
    return 'an index that is not a word';
  }
  if (op === 'call') {
    const [name, values] = args;
    return functions.has(name) ? first(values) : `the function ${name}`;
  }
  if (op === 'rcall') {
    const [name, list, values] = args;
    if (!macros.has(name)) return `the method ${name}`;
    const [line, ...rest] = values;
    if (line?.op !== 'id' || line.args !== 'r') return 'a line that is not named r';
    return first([list, ...rest]);
  }
  if (!operators.has(op)) return `the operator ${op}`;
  return first((Array.isArray(args) ? args : [args]) as ASTNode[]);
}

function first(nodes: ASTNode[]): string | undefined {
  for (const node of nodes) {
    const found = outside(node);
    if (found) return found;
  }
  return undefined;
}

/**
 * What an expression holds that is not in the profile of `language.md` 5: literals, facts by word, comparison, arithmetic on decimals,
 * the eight functions, and lists of lines gone through once. No regular expression, time stamp, `dyn`, double, string building
 * or clock can be written.
 */
export function outsideProfile(source: string, ast: ASTNode): string | undefined {
  return source.length > longestSource ? 'more text than fits a line' : outside(ast);
}
