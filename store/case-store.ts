import type { CaseStore } from '../model/ports.ts';
import { commit } from './commit/commit.ts';
import type { Db } from './database.ts';
import { hintSender } from './notify.ts';
import { received } from './receipts.ts';
import { read } from './registers/read.ts';

/** The port of the case on PostgreSQL: what a worker commits with and reads from. Open screens hear of each commit. */
export function caseStore(db: Db): CaseStore {
  const hints = hintSender(db);
  return {
    async commit(projection) {
      const answer = await commit(db, projection);
      hints.say({ realm: projection.realm, case: projection.state.caseId, region: projection.region, what: 'case' });
      return answer;
    },
    read: (realm, caseId, lookups, at) => read(db, realm, caseId, lookups, at),
    received: (realm, caseId, before) => received(db, realm, caseId, before),
  };
}
