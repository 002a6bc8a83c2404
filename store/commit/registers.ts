import type { Projection } from '../../model/ports.ts';
import { canonical } from '../audit/chain.ts';
import type { Db } from '../database.ts';

/** Adds what the step recorded to the registers. Nothing is overwritten: a later line on the same word counts. */
export async function commitRecordings(r: Db, { state, recordings }: Projection): Promise<void> {
  if (recordings.length === 0) return;
  await r
    .insertInto('registers')
    .values(
      recordings.map((recording, n) => ({
        register: recording.register,
        key: canonical(recording.key),
        word: recording.word,
        value: JSON.stringify({ is: recording.value }),
        from_day: recording.from,
        until_day: recording.until ?? null,
        case_id: state.caseId,
        seq: state.seq,
        n,
      })),
    )
    .execute();
}
