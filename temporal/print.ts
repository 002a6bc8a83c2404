import { createHash } from 'node:crypto';
import type { Command } from '../model/command.ts';

/** Hex digits of a print: enough to tell what one person sends under one id. */
const LENGTH = 16;

/**
 * The command with the print of what it asks. A repeated command is received later and may find its sender in another unit,
 * so the instant and all of the actor but the person are left out.
 */
export function printed({ commandId, event }: Command): Command & { body: string } {
  const { at: _, ...asked } = event;
  const by = 'by' in event ? event.by?.person : undefined;
  return { commandId, event, body: printOf({ ...asked, by }) };
}

/** The same for values that differ only in the order of their keys. */
export function printOf(asked: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(asked)))
    .digest('hex')
    .slice(0, LENGTH);
}

/** The same value with the keys of its objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const);
  return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
}
