import type { Instant } from '../model/value.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const beijing = 8 * hour;

/**
 * The time over which cases that share a boundary are woken, ms. Limits in days and their alerts end together with the day,
 * 100,000 of them on the last day of an enrolment: their cases have the night until the offices open. Any other instant (the
 * close of an office, a limit in hours) is shared by few and may be waited for by somebody.
 */
const SPREAD = { midnight: 4 * hour, other: 5 * minute };

/**
 * How long after the grace a case carries its boundary out, in whole ms below the spread: a moment of its own that follows
 * from its id and the boundary alone, so a replay finds the same. Nothing becomes later by it: what is carried out counts as
 * of the boundary, and whoever acts on the case before lets the boundary take effect first.
 *
 * @param spread ms; left out it goes by the boundary
 */
export function ownMoment(caseId: string, boundary: Instant, spread = spreadOf(boundary)): number {
  return Math.floor(share(`${caseId} ${boundary}`) * spread);
}

function spreadOf(boundary: Instant): number {
  return (Date.parse(boundary) + beijing) % day === 0 ? SPREAD.midnight : SPREAD.other;
}

/** A number in [0, 1) that follows from a text and is even over many texts (FNV-1a, with the finish of MurmurHash3). */
function share(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
