import { ApplicationFailure } from '@temporalio/common';
import { WIRE } from '../../model/command.ts';
import type { CaseDoor } from '../../model/ports.ts';
import type { Db } from '../../store/database.ts';
import { inForce } from '../../store/definitions.ts';
import { isTold, untold } from '../../store/outbox.ts';
import { sendEvent } from '../../temporal/cases.ts';
import type { RealmConnection } from '../../temporal/connect.ts';
import { dayOf } from '../letters/local.ts';
import { openedCaseId } from './case-id.ts';
import { openNewCase, serverOf } from './new-case.ts';

/**
 * Opens a case on behalf of another: the procedure's plan in force on that day, its calendar, a number of its own. Its id
 * follows from opener and effect, so a repeated call finds it there. A case opened by a rehearsal lives in the rehearsals.
 */
export function caseDoor(db: Db, servers: RealmConnection[]): CaseDoor {
  return {
    async tell({ realm, caseId }) {
      const server = serverOf(servers, realm);
      for (const { id, target, offset_ms } of await untold(db, realm, caseId)) {
        const at = new Date(Date.now() + offset_ms).toISOString();
        // A case that has ended, or does not wait any more, needs not know.
        await sendEvent(server, target, { commandId: `told:${id}`, event: { type: 'recorded', at } });
        await isTold(db, realm, id);
      }
    },
    async open({ realm, caseId }, effect, at) {
      const server = serverOf(servers, realm);
      const opened = openedCaseId(caseId, effect.key);
      const bundle = await inForce(db, effect.procedure, dayOf(at));
      if (!bundle)
        throw ApplicationFailure.nonRetryable(`${effect.procedure} is not in force on ${dayOf(at)}`, WIRE.notInForce);
      await openNewCase(db, server, bundle, { realm, caseId: opened, facts: effect.facts, at, by: caseId });
      return { caseId: opened };
    },
  };
}
