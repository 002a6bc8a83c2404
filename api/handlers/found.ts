import type { CaseState, OpenTask } from '../../model/case.ts';
import type { Realm } from '../../model/ports.ts';
import { caseById, type WholeCase } from '../../store/cases.ts';
import { taskId } from '../../store/commit/task-row.ts';
import { names, type OfficePerson } from '../../store/office/people.ts';
import { hindrance } from '../../store/tasks/handover.ts';
import { type TaskRow, taskWithCase } from '../../store/tasks/rows.ts';
import type { Call } from '../context.ts';
import { mustSee } from '../context.ts';
import { Denied } from '../denied.ts';
import { type Law, lawOfCase } from '../desk/plans.ts';

export interface FoundCase {
  row: WholeCase;
  state: CaseState;
  law: Law;
}
export interface FoundTask extends FoundCase {
  task: TaskRow;
  open: OpenTask;
}

/** A case that the person may see; any other does not exist. */
export async function findCase(call: Call, realm: Realm, id: string): Promise<FoundCase> {
  const row = await caseById(call.db, realm, id);
  if (!row) throw new Denied('not-found');
  mustSee(call, row.region);
  return { row, state: row.state, law: await lawOfCase(call.db, row) };
}

/** A task, open or done, with its case. */
export async function findAnyTask(call: Call, realm: Realm, id: string): Promise<Omit<FoundTask, 'open'>> {
  const found = await taskWithCase(call.db, realm, id);
  if (!found) throw new Denied('not-found');
  const { task, row } = found;
  mustSee(call, task.region);
  return { task, row, state: row.state, law: await lawOfCase(call.db, row) };
}

/** A task that is open, with its case; one that goes on under a new version as it now stands. */
export async function findTask(call: Call, realm: Realm, id: string): Promise<FoundTask> {
  const found = await findAnyTask(call, realm, id);
  const open = goesOn(found);
  return stillOpen(open ? await findAnyTask(call, realm, taskId(found.state.caseId, open)) : found);
}

/** Refuses what is done (`gone`), and what goes on in another version than was looked at (`stale`). */
export function stillOpen(found: Omit<FoundTask, 'open'>): FoundTask {
  const { task, state } = found;
  const open = state.tasks[task.key];
  if (goesOn(found)) throw new Denied('stale');
  if (task.closed_at || !open || open.version !== task.version) throw new Denied('gone');
  return { ...found, open };
}

/** The same piece of work in its newer version: money was booked on it, or some of its papers came in. */
function goesOn({ task, state }: Omit<FoundTask, 'open'>): OpenTask | undefined {
  const open = state.tasks[task.key];
  const same = open && open.kind === task.kind && Date.parse(open.openedAt) === Date.parse(task.opened_at);
  return same && open.version > task.version ? open : undefined;
}

/** Why this person may not do the task, in words; what an applicant brings may be entered by any counter. */
export async function mayNotDo(call: Call, found: FoundTask, person: OfficePerson): Promise<Denied | undefined> {
  const { task, state } = found;
  const free = task.kind === 'supplement' || call.me.id !== person.id;
  const own = person.regions.map((region) => region.id);
  const no = hindrance(free ? { ...task, holder: null } : task, task.version, person, own);
  if (!no) return undefined;
  const me = person.id === call.me.id;
  if (no.why === 'four-eyes' && task.kind === 'approve') return new Denied('clock', { why: 'own-proposal' });
  if (no.why === 'four-eyes') {
    const steps = state.acted.filter(({ by }) => by.person === person.id || by.onBehalfOf === person.id);
    const step = [...new Set(steps.map((act) => act.step))];
    return new Denied('person', { step, ...(!me && { name: person.name }) });
  }
  if (no.why === 'not-meant') return new Denied('not-meant', { role: task.role, ...(!me && { name: person.name }) });
  const other = no.why === 'taken' ? no.who : task.only_person;
  const known = other ? await names(call.db, [other], []) : new Map<string, string>();
  return new Denied(no.why, { name: known.get(other ?? '') ?? '' });
}
