import type { Projection } from '../../model/ports.ts';
import { canonical } from '../audit/chain.ts';
import type { Db } from '../database.ts';
import type { Write } from './write.ts';

/** Adds what the step recorded to the registers. Nothing is overwritten: a later line on the same word counts. */
export function recordingWrites(r: Db, { state, region, recordings }: Projection): Write[] {
  if (recordings.length === 0) return [];
  const lines = r.insertInto('registers').values(
    recordings.map((recording, n) => ({
      register: recording.register,
      key: canonical(recording.key),
      word: recording.word,
      value: JSON.stringify({ is: recording.value }),
      from_day: recording.from,
      until_day: recording.until ?? null,
      region,
      case_id: state.caseId,
      seq: state.seq,
      n,
    })),
  );
  return [lines];
}
