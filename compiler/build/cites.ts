import type { Problem } from '../../model/problem.ts';
import { problemAt } from '../problem.ts';
import type { Cite } from '../procedure.ts';
import { child, items, type Node } from '../read/tree.ts';
import { join } from './text.ts';

/**
 * `兴医疗 14（五）「引文」、18` → one `Cite` for each quote, and one for each article without a quote (`language.md` 3.3).
 * A text that has another form gives none; `citesProblem` says so.
 */
export function cites(node: Node | undefined, path: string): Cite[] {
  const at = join(path, 'cites');
  return items(child(node, 'cites')).flatMap((item) =>
    item.kind === 'scalar'
      ? (parseCites(item.text) ?? []).map((cite) => ({ ...cite, place: item.place, path: at }))
      : [],
  );
}

type Parsed = Pick<Cite, 'instrument' | 'article' | 'item' | 'quote'>;

/** The articles of one text, or undefined where it is none. */
export function parseCites(text: string): Parsed[] | undefined {
  const head = /^([\p{L}\p{N}]+)[ \u3000]+(.+)$/su.exec(text.trim());
  const [, instrument, rest] = head ?? [];
  if (instrument === undefined || rest === undefined) return undefined;
  const found: Parsed[] = [];
  const one = /([0-9]+|[一二三四五六七八九十百]+)([^「」、]*)((?:「[^」]*」)*)(、|$)/uy;
  while (one.lastIndex < rest.length) {
    const match = one.exec(rest);
    if (match === null) return undefined;
    const [, article = '', item = '', quoted = ''] = match;
    const quotes = [...quoted.matchAll(/「([^」]*)」/gu)].map(([, quote]) => quote ?? '');
    const base = { instrument, article, item: item.trim() };
    found.push(...(quotes.length === 0 ? [base] : quotes.map((quote) => ({ ...base, quote }))));
  }
  return found;
}

/** Every `cites` of a tree that cannot be read as instrument and articles. */
export function citesProblems(node: Node, path = ''): Problem[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => citesProblems(item, path));
  return node.entries.flatMap(({ key, value }) =>
    key === 'cites'
      ? items(value).flatMap((item) => unreadable(item, join(path, key)))
      : citesProblems(value, join(path, key)),
  );
}

function unreadable(item: Node, path: string): Problem[] {
  if (item.kind !== 'scalar' || parseCites(item.text) !== undefined) return [];
  return [
    problemAt(
      'article',
      { place: item.place, path },
      [`「${item.text}」读不成文件和条文`, '写成「文件简称 条号「引文」」，如：兴医疗 14（五）「…」、18'],
      [`"${item.text}" is no instrument with articles`, 'Write: name, a blank, article, quote in 「」'],
    ),
  ];
}
