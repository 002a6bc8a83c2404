import { createHash } from 'node:crypto';
import type { Entry } from '../../model/case.ts';

/** Hash before the first entry of a case. */
export const genesis = '0'.repeat(64);

/** A link of the audit chain of one case; `n` counts from 1 without a gap. */
export interface Link {
  n: number;
  entry: Entry;
  prev: string;
  hash: string;
}

/** Appends entries to the chain whose last link is (`n`, `head`). */
export function append(caseId: string, n: number, head: string, entries: Entry[]): Link[] {
  let prev = head;
  return entries.map((entry, index) => {
    const link = { n: n + index + 1, entry, prev, hash: linkHash(caseId, n + index + 1, prev, entry) };
    prev = link.hash;
    return link;
  });
}

/**
 * Recomputes a chain up to the head that the case row holds.
 * Answers the number of the first link that is wrong, missing or cut off, or nothing.
 */
export function firstBroken(caseId: string, links: Link[], count: number, head: string): number | undefined {
  let prev = genesis;
  for (const [index, link] of links.entries()) {
    const sound =
      link.n === index + 1 && link.prev === prev && link.hash === linkHash(caseId, link.n, prev, link.entry);
    if (!sound) return index + 1;
    prev = link.hash;
  }
  if (links.length !== count || prev !== head) return links.length + 1;
  return undefined;
}

function linkHash(caseId: string, n: number, prev: string, entry: Entry): string {
  return createHash('sha256')
    .update(canonical([caseId, n, prev, entry]))
    .digest('hex');
}

/** JSON with the keys in order, so that what comes back from the database hashes alike. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, of]) => of !== undefined);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join(',')}}`;
}
