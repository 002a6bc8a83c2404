import type { CaseState, Entry, OpenTask } from '../../model/case.ts';
import type { Projection } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import { meant, unlessBarred } from './holder.ts';
import { taskId, taskRow, taskTimes } from './task-row.ts';
import type { Write } from './write.ts';

/** A task row that the case has had so far, as far as a commit must know it. */
export interface Known {
  id: string;
  key: string;
  kind: string;
  opened_at: string;
  holder: string | null;
  claimed_at: string | null;
  named: string | null;
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
    .flatMap((row) => {
      const task = wanted.get(row.id);
      if (task) return renewed(r, row.id, state, task, offset);
      const doer = doneBy(row, entries);
      const next = fresh.find((one) => continued(one, known) === row);
      const drafts = draftWrites(r, row.id, next && taskId(state.caseId, next), doer?.by?.person);
      return [closed(r, row.id, state, doer), ...drafts];
    });
  return [...changes, ...(rows.length > 0 ? [r.insertInto('tasks').values(rows)] : [])];
}

/** Once a task is done nobody's draft of it is needed; where the work goes on, the drafts of all but its doer go with it. */
function draftWrites(r: Db, task: string, next: string | undefined, doer: string | undefined): Write[] {
  if (next === undefined) return [r.deleteFrom('drafts').where('task', '=', task)];
  const moved = r.updateTable('drafts').set({ task: next }).where('task', '=', task);
  if (doer === undefined) return [moved];
  const own = r.deleteFrom('drafts').where('task', '=', task).where('person', '=', doer);
  return [own, moved.where('person', '<>', doer)];
}

/** The row of the same piece of work under its version so far: money was booked on it, or some of its papers came in. */
function continued({ key, kind, openedAt }: OpenTask, known: Known[]): Known | undefined {
  const opened = Date.parse(openedAt);
  return known.find(
    (row) => row.closed_at === null && row.key === key && row.kind === kind && Date.parse(row.opened_at) === opened,
  );
}

/** Entries by which a person does a task. Money that is booked on one is not the work of whoever it waits for. */
const doing = new Set<Entry['kind']>(['performed', 'supplement', 'supplemented', 'served', 'returned', 'resolved']);

function doneBy(row: Known, entries: Entry[]): Entry | undefined {
  return entries.find((one) => {
    const key = one.line ? `${one.step}·${one.line}` : `${one.step}`;
    return doing.has(one.kind) && one.by && (row.key === key || row.key.startsWith(`${key}·`));
  });
}

function closed(r: Db, id: string, state: CaseState, entry: Entry | undefined): Write {
  const set = { closed_at: state.at, closed_by: entry?.by?.person ?? null, result: entry?.result ?? null };
  return r.updateTable('tasks').set(set).where('id', '=', id);
}

function renewed(r: Db, id: string, state: CaseState, task: OpenTask, offset: number): Write {
  const { clocks, ...times } = taskTimes(state, task);
  const set = { clocks: JSON.stringify(clocks), ...times, excluded: task.excluded, offset_ms: offset };
  return r
    .updateTable('tasks')
    .set({ ...set, ...unlessBarred(task.excluded) })
    .where('id', '=', id);
}

/**
 * A new row. Work that goes on stays with whoever holds it. Else it belongs at once to the only person who may do it, to the
 * one who did it before (sent back, or 补正 handed in) if the role still means them, and a 补正 that is waited for to the one
 * who asked for it; otherwise to the pool.
 */
function opened({ state, entries, procedure, region }: Projection, task: OpenTask, known: Known[]) {
  const same = continued(task, known);
  const before = known.filter((row) => row.key === task.key && row.closed_by).at(-1)?.closed_by ?? null;
  const asked = entries.find((entry) => entry.kind === 'supplement' && entry.step === task.step)?.by?.person ?? null;
  const last = same ? same.holder : task.kind === 'supplement' ? asked : before;
  const holder = task.only ?? (last && !task.excluded.includes(last) ? last : null);
  const row = taskRow(state, task);
  const again = holder !== null && holder === before && !same && task.only === undefined && task.kind !== 'supplement';
  return {
    ...row,
    clocks: JSON.stringify(row.clocks),
    procedure,
    region,
    holder,
    claimed_at: holder ? (same?.claimed_at ?? state.at) : null,
    ...(again && meant({ person: holder, region, eligible: row.eligible, at: state.at })),
    ...(same?.named && { named: same.named }),
  };
}
