import type { Refusal } from '../model/case.ts';
import type { Command, CommandAnswer } from '../model/command.ts';
import type { CaseInput, Realm } from '../model/ports.ts';
import { applyCalendar, fileCase, sendEvent } from '../temporal/cases.ts';
import type { RealmConnection } from '../temporal/connect.ts';
import { moveClock } from '../temporal/rehearsal.ts';
import { Denied } from './denied.ts';

export type Outcome = { ok: true; answer: CommandAnswer } | { ok: false; refusal: Refusal };

/** Where cases run, as the doors see it. */
export interface Engine {
  has(realm: Realm): boolean;
  file(input: CaseInput, command: Command): Promise<Outcome>;
  send(realm: Realm, caseId: string, command: Command): Promise<Outcome>;
  /** Moves the clock of a rehearsal case forward and waits for what happens on the way. */
  move(caseId: string, milliseconds: number): Promise<void>;
  /** Has the running cases brought to a calendar that is in force. */
  applyCalendar(realm: Realm, change: string): Promise<void>;
}

/** Cases as Temporal workflows. An outcome that is not known is `busy`: sent again, the same command is answered once. */
export function temporalEngine(connections: RealmConnection[]): Engine {
  const of = (realm: Realm): RealmConnection => {
    const found = connections.find((one) => one.realm === realm);
    if (!found) throw new Denied('no-rehearsals');
    return found;
  };
  return {
    has: (realm) => connections.some((one) => one.realm === realm),
    file: (input, command) => settled(fileCase(of(input.realm), input, command)),
    send: (realm, caseId, command) => settled(sendEvent(of(realm), caseId, command)),
    move: (caseId, milliseconds) => settled(moveClock(of('rehearsal'), caseId, milliseconds)),
    applyCalendar: (realm, change) => settled(applyCalendar(of(realm), change)),
  };
}

const UNKNOWN = [1, 4, 8, 9, 10, 14];
/** gRPC: cancelled, deadline exceeded, resource exhausted, not ready (a worker died over the case), aborted, unavailable. */
async function settled<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code =
      (error as { code?: unknown; cause?: { code?: unknown } }).code ??
      (error as { cause?: { code?: unknown } }).cause?.code;
    if (typeof code === 'number' && UNKNOWN.includes(code)) throw new Denied('busy');
    throw error;
  }
}
