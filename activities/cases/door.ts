import { ApplicationFailure } from '@temporalio/common';
import type { CaseDoor } from '../../model/ports.ts';
import type { Db } from '../../store/database.ts';
import { inForce } from '../../store/definitions.ts';
import { nextNumber, numberPrefix } from '../../store/numbers.ts';
import { openCase } from '../../temporal/cases.ts';
import type { RealmConnection } from '../../temporal/connect.ts';
import { dayOf } from '../letters/local.ts';
import { openedCaseId } from './case-id.ts';

/**
 * Opens a case on behalf of another: the procedure's plan in force on that day, its calendar, a number of its own. Its id
 * follows from opener and effect, so a repeated call finds it there. A case opened by a rehearsal lives in the rehearsals.
 */
export function caseDoor(db: Db, servers: RealmConnection[]): CaseDoor {
  return {
    async open({ realm, caseId }, effect, at) {
      const server = servers.find((one) => one.realm === realm);
      if (!server) throw new RangeError(`No server runs the realm ${realm}`);
      const opened = openedCaseId(caseId, effect.key);
      const bundle = await inForce(db, effect.procedure, dayOf(at));
      if (!bundle)
        throw ApplicationFailure.nonRetryable(`${effect.procedure} is not in force on ${dayOf(at)}`, 'NotInForce');
      const { plan, hash, calendar } = bundle;
      const region = await db
        .selectFrom('office.regions')
        .select('title')
        .where('id', '=', plan.region)
        .executeTakeFirstOrThrow();
      const number = await nextNumber(db, realm, numberPrefix(region.title, plan.title), Number(dayOf(at).slice(0, 4)));
      await openCase(server, {
        ...{ caseId: opened, realm, number, plan, planHash: hash, calendar },
        ...(realm === 'rehearsal' ? { shift: Date.parse(at) - Date.now() } : {}),
        opened: { facts: effect.facts, at, by: caseId },
      });
      return { caseId: opened };
    },
  };
}
