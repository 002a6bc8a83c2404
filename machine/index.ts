export { type Applied, apply, check, nextWake } from './apply.ts';
export { lookups } from './lookups.ts';
export { INTERPRETER, type Opening, openCase } from './open.ts';
