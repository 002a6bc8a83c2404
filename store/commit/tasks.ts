import type { CaseState, Entry, OpenTask } from '../../model/case.ts';
import type { Projection } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import { taskId, taskRow, taskTimes } from './task-row.ts';
import type { Write } from './write.ts';

/** A task row that the case has had so far, as far as a commit must know it. */
export interface Known {
  id: string;
  key: string;
  closed_at: string | null;
  closed_by: string | null;
}

/** Brings the task rows of a case to its state: closes what is no longer open, opens what is new, renews dates. */
export function taskWrites(r: Db, projection: Projection, known: Known[], offset: number): Write[] {
  const { state, entries } = projection;
  const wanted = new Map(Object.values(state.tasks).map((task) => [taskId(state.caseId, task), task]));
  const had = new Set(known.map((row) => row.id));
  const fresh = [...wanted].filter(([id]) => !had.has(id)).map(([, task]) => task);
  const rows = fresh.map((task) => ({ ...opened(projection, task, known), offset_ms: offset }));
  const changes = known
    .filter((row) => row.closed_at === null)
    .map((row) => {
      const task = wanted.get(row.id);
      return task ? renewed(r, row.id, state, task) : closed(r, row, state, entries);
    });
  return [
    ...changes,
    ...draftWrites(r, known, wanted),
    ...(rows.length > 0 ? [r.insertInto('tasks').values(rows)] : []),
  ];
}

/** Once a task is done nobody's draft of it is needed. */
function draftWrites(r: Db, known: Known[], wanted: Map<string, OpenTask>): Write[] {
  const done = known.filter((row) => row.closed_at === null && !wanted.has(row.id)).map((row) => row.id);
  return done.length > 0 ? [r.deleteFrom('drafts').where('task', 'in', done)] : [];
}

function closed(r: Db, row: Known, state: CaseState, entries: Entry[]): Write {
  const entry = entries.find(
    (one) => one.by && row.key.startsWith(one.line ? `${one.step}·${one.line}` : `${one.step}`),
  );
  const set = { closed_at: state.at, closed_by: entry?.by?.person ?? null, result: entry?.result ?? null };
  return r.updateTable('tasks').set(set).where('id', '=', row.id);
}

function renewed(r: Db, id: string, state: CaseState, task: OpenTask): Write {
  const { clocks, ...times } = taskTimes(state, task);
  const set = { clocks: JSON.stringify(clocks), ...times, excluded: task.excluded };
  return r.updateTable('tasks').set(set).where('id', '=', id);
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
