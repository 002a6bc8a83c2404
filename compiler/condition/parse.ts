import { type Token, tokens, Unreadable } from './tokens.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';

/** A condition or formula as it was written. */
export type Term =
  | { kind: 'number'; text: string }
  | { kind: 'day'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'column'; rows: string; column: string }
  | { kind: 'minus'; of: Term }
  | { kind: 'not'; of: Term }
  | { kind: 'both' | 'either'; left: Term; right: Term }
  | { kind: 'compare'; sign: Comparison; left: Term; right: Term }
  | { kind: 'arithmetic'; sign: Arithmetic; left: Term; right: Term }
  | { kind: 'in'; left: Term; items: Term[] }
  | { kind: 'call'; name: string; values: Term[] };

const deepest = 24;

/** Reads `or` < `and` < `not` < comparison and `in` < `+ -` < `* /` < `-x`, calls, `rows.column`, names, numbers, days. */
export function parse(text: string): Term {
  const reader = new Reader(tokens(text));
  const term = reader.either(0);
  reader.end();
  return term;
}

class Reader {
  private readonly list: Token[];
  private position = 0;
  constructor(list: Token[]) {
    this.list = list;
  }

  end(): void {
    const { kind, text } = this.peek();
    if (kind !== 'end') throw new Unreadable(text);
  }

  either(depth: number): Term {
    if (depth > deepest) throw new Unreadable('(');
    let left = this.both(depth);
    while (this.take('or')) left = { kind: 'either', left, right: this.both(depth) };
    return left;
  }

  private both(depth: number): Term {
    let left = this.negation(depth);
    while (this.take('and')) left = { kind: 'both', left, right: this.negation(depth) };
    return left;
  }

  private negation(depth: number): Term {
    if (this.take('not')) {
      if (depth > deepest) throw new Unreadable('not');
      return { kind: 'not', of: this.negation(depth + 1) };
    }
    return this.comparison(depth);
  }

  private comparison(depth: number): Term {
    const left = this.sum(depth);
    if (this.take('in')) return { kind: 'in', left, items: this.items(depth) };
    const sign = this.takeOne(['=', '!=', '<', '<=', '>', '>='] as const);
    return sign ? { kind: 'compare', sign, left, right: this.sum(depth) } : left;
  }

  private sum(depth: number): Term {
    let left = this.product(depth);
    for (let sign = this.takeOne(['+', '-'] as const); sign; sign = this.takeOne(['+', '-'] as const)) {
      left = { kind: 'arithmetic', sign, left, right: this.product(depth) };
    }
    return left;
  }

  private product(depth: number): Term {
    let left = this.single(depth);
    for (let sign = this.takeOne(['*', '/'] as const); sign; sign = this.takeOne(['*', '/'] as const)) {
      left = { kind: 'arithmetic', sign, left, right: this.single(depth) };
    }
    return left;
  }

  private single(depth: number): Term {
    if (depth > deepest) throw new Unreadable('-');
    if (this.take('-')) return { kind: 'minus', of: this.single(depth + 1) };
    if (this.take('(')) {
      const inner = this.either(depth + 1);
      this.need(')');
      return inner;
    }
    const token = this.next();
    if (token.kind === 'number' || token.kind === 'day') return { kind: token.kind, text: token.text };
    if (token.kind !== 'name') throw new Unreadable(token.text);
    if (this.take('(')) return { kind: 'call', name: token.text, values: this.values(')', depth + 1) };
    if (!this.take('.')) return { kind: 'name', name: token.text };
    const column = this.next();
    if (column.kind !== 'name') throw new Unreadable(column.text);
    return { kind: 'column', rows: token.text, column: column.text };
  }

  private items(depth: number): Term[] {
    this.need('[');
    return this.values(']', depth + 1);
  }

  private values(close: string, depth: number): Term[] {
    const values = [this.either(depth)];
    while (this.take(',')) values.push(this.either(depth));
    this.need(close);
    return values;
  }

  private peek(): Token {
    return this.list[this.position] as Token;
  }
  private next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.position++;
    return token;
  }
  private take(text: string): boolean {
    const token = this.peek();
    const taken = token.text === text && token.kind !== 'end' && token.kind !== 'number';
    if (taken) this.position++;
    return taken;
  }
  private takeOne<T extends string>(texts: readonly T[]): T | undefined {
    return texts.find((text) => this.take(text));
  }
  private need(text: string): void {
    if (!this.take(text))
      throw new Unreadable(this.peek().text, { zh: `这里应为「${text}」`, en: `“${text}” is missing here` });
  }
}
