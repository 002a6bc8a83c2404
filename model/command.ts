import type { CaseEvent, CaseState } from './case.ts';
import type { Instant } from './value.ts';

/**
 * What the door says to a running case. One command is one Temporal Update, whose id holds the command's, so the server
 * answers a repeated one without a new event, and `answered` in the case answers it across runs.
 */
export interface Command {
  commandId: string;
  event: CaseEvent;
  /** Print of what is asked, by `temporal/print.ts`: the same id with another one is refused as `stale`. */
  body?: string;
}

/** What a filing needs besides its command to be sent again: the case that it opens. */
export interface Filing {
  number: string;
  procedure: string;
  planHash: string;
  /** As `CaseInput.shift`. */
  shift?: number;
}

/** The answer to an accepted command, after its commit: the case's `seq`, and its end if it has come to one. */
export interface CommandAnswer {
  caseId: string;
  seq: number;
  end?: string;
}

/** What the `state` query answers. */
export interface CaseView {
  state?: CaseState;
  /** Effects whose activity runs or waits for its next try. */
  carrying: string[];
  /** Instant for which the one timer is armed. */
  wake?: Instant;
}

/** Names on the wire. They stand in histories and never change. */
export const WIRE = {
  workflow: 'caseWorkflow',
  /** Workflow that a daily schedule starts: `OpeningsInput`. */
  openings: 'openingsWorkflow',
  /** Update: `Command` → `CommandAnswer`; a refusal is an application failure of type `refused` with the `Refusal`. */
  command: 'command',
  /** Query: → `CaseView`. */
  state: 'state',
  refused: 'Refused',
  /** Failure of an activity that opens another case: its procedure is not in force on that day. */
  notInForce: 'NotInForce',
  /** Workflow: a change's id; its own id is `calendar.` with it. */
  calendar: 'calendarWorkflow',
  taskQueue: 'banjie',
} as const;
