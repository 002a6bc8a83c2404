import type { CaseState, Entry, OpenTask } from '../../model/case.ts';
import type { Projection } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import { taskId, taskRow, taskTimes } from './task-row.ts';

interface Known {
  id: string;
  key: string;
  closed_at: string | null;
  closed_by: string | null;
  holder: string | null;
}

/** Brings the task rows of a case to its state: closes what is no longer open, opens what is new, renews dates. */
export async function commitTasks(
  r: Db,
  projection: Projection,
  { isNew, offset }: { isNew: boolean; offset: number },
): Promise<void> {
  const { state, entries } = projection;
  const known = isNew ? [] : await knownTasks(r, state.caseId);
  const wanted = new Map(Object.values(state.tasks).map((task) => [taskId(state.caseId, task), task]));
  const open = known.filter((row) => row.closed_at === null);
  for (const row of open) if (!wanted.has(row.id)) await close(r, row, state, entries);
  const had = new Set(known.map((row) => row.id));
  const fresh = [...wanted].filter(([id]) => !had.has(id)).map(([, task]) => task);
  if (fresh.length > 0) {
    const rows = fresh.map((task) => ({ ...opened(projection, task, known), offset_ms: offset }));
    await r.insertInto('tasks').values(rows).execute();
  }
  for (const row of open) {
    const task = wanted.get(row.id);
    if (task) await renew(r, row.id, state, task);
  }
}

function knownTasks(r: Db, caseId: string): Promise<Known[]> {
  return r
    .selectFrom('tasks')
    .select(['id', 'key', 'closed_at', 'closed_by', 'holder'])
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute();
}

async function close(r: Db, row: Known, state: CaseState, entries: Entry[]): Promise<void> {
  const entry = entries.find(
    (one) => one.by && row.key.startsWith(one.line ? `${one.step}·${one.line}` : `${one.step}`),
  );
  await r
    .updateTable('tasks')
    .set({ closed_at: state.at, closed_by: entry?.by?.person ?? null, result: entry?.result ?? null })
    .where('id', '=', row.id)
    .execute();
}

async function renew(r: Db, id: string, state: CaseState, task: OpenTask): Promise<void> {
  const { clocks, ...times } = taskTimes(state, task);
  const json = JSON.stringify(clocks);
  await r
    .updateTable('tasks')
    .set({ clocks: json, ...times, excluded: task.excluded })
    .where('id', '=', id)
    .execute();
}

/**
 * A new row. It belongs at once to the only person who may do it, to the one who did it before (sent back, or 补正 handed in),
 * and a 补正 that is waited for to the one who asked for it; otherwise to the pool.
 */
function opened({ state, entries, procedure, region }: Projection, task: OpenTask, known: Known[]) {
  const before = known.filter((row) => row.key === task.key && row.closed_by).at(-1)?.closed_by ?? null;
  const asked = entries.find((entry) => entry.kind === 'supplement' && entry.step === task.step)?.by?.person ?? null;
  const last = task.kind === 'supplement' ? asked : before;
  const holder = task.only ?? (last && !task.excluded.includes(last) ? last : null);
  const row = taskRow(state, task);
  return {
    ...row,
    clocks: JSON.stringify(row.clocks),
    procedure,
    region,
    holder,
    claimed_at: holder ? state.at : null,
  };
}
