export { parseAmount, type Quantity, type Unit } from './amount.ts';
export { answer } from './answer.ts';
export { TermFault, type TermFaultCode } from './fault.ts';
export { dayAt, isoInstant, isoUtc, type Millis, parseInstant } from './instant.ts';
export type { LedgerAct, LedgerEntry } from './ledger/entry.ts';
export { type Folded, foldLedger, inForce, openStops } from './ledger/fold.ts';
export { lint } from './lint.ts';
export { afterCalendarChange, answerBy, calendarPolicy } from './policy.ts';
export type * from './spec.ts';
