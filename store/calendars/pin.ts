import { createHash } from 'node:crypto';
import type { PinnedCalendar } from '../../model/ports.ts';
import { canonical } from '../audit/chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A pack's name for ever: SHA-256 of its text. */
export const packHash = (text: string): string => sha256(text);

/** Print of the line of a year, as a signature holds it. */
export const rowPrint = (row: string): string => sha256(row).slice(0, 16);

/** A calendar with its hash: SHA-256 of its canonical JSON, as `compiler/hash.ts` makes it. */
export function pinned(calendar: Omit<PinnedCalendar, 'hash' | 'former'>): PinnedCalendar {
  const { id, text, overlays } = calendar;
  return { id, text, overlays, hash: sha256(canonical({ id, text, overlays })) };
}
