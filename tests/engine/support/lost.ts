import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Lane } from './lane.ts';
import type { Office } from './office.ts';
import { readModelDiffers } from './oracle.ts';

/** What every clerk saw succeed is in the store, once, and the store is what the histories say. */
export async function expectNothingLost(office: Office, lanes: Lane[]): Promise<void> {
  const cases = lanes.flatMap((lane) => lane.cases);
  const acknowledged = lanes.flatMap((lane) => lane.acknowledged);
  expect(acknowledged.length).toBeGreaterThan(20);
  const { rows } = await sql<{ command_id: string }>`select command_id from rehearsal.commands`.execute(office.db);
  const kept = rows.map(({ command_id: id }) => id);
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  expect(await readModelDiffers(office, cases)).toEqual([]);
}
