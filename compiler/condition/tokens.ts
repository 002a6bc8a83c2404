/** A piece of a condition; `at` is its offset in the text. */
export interface Token {
  kind: 'name' | 'number' | 'day' | 'sign' | 'end';
  text: string;
  at: number;
}

const pieces: [Token['kind'], RegExp][] = [
  ['day', /^\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}-])/u],
  ['number', /^\d+(?:\.\d+)?%?(?![\p{L}\p{N}])/u],
  ['name', /^[\p{L}\p{N}]+/u],
  ['sign', /^(?:!=|<=|>=|[=<>+\-*/(),.[\]])/],
];

/** Thrown while a text is read; becomes a problem at its line. */
export class Unreadable extends Error {
  readonly piece: string;
  readonly wanted: { zh: string; en: string } | undefined;
  constructor(piece: string, wanted?: { zh: string; en: string }) {
    super(piece);
    this.piece = piece;
    this.wanted = wanted;
  }
}

/** Cuts a condition or formula into names, numbers, days and signs. Throws `Unreadable` at anything else. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^\s+/.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const piece = pieces.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] })).find((of) => of.text);
    if (!piece?.text) throw new Unreadable([...rest][0] ?? '');
    found.push({ kind: piece.kind, text: piece.text, at });
    at += piece.text.length;
  }
  found.push({ kind: 'end', text: '', at });
  return found;
}
