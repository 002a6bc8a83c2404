export { type Applied, apply, nextWake, refusedUnread } from './apply.ts';
export { type Consequence, consequences } from './consequences.ts';
export { type Description, describe, isDone } from './describe.ts';
export { type Chosen, entriesThat, keyOf } from './entries.ts';
export { type Exploration, explore, unreachable } from './explore.ts';
export { FIRST_INTERPRETER, INTERPRETER } from './interpreter.ts';
export { lookups } from './lookups.ts';
export { type Offer, type OfferedField, offer } from './offer.ts';
export { type Opening, openCase, openingLookups } from './open.ts';
