import { createHash } from 'node:crypto';
import type { CaseState, Clock, OpenTask } from '../../model/case.ts';
import type { TaskClock } from '../tables/realm.ts';
import { taskKey } from '../tasks/eligible.ts';

/** Id of a task: made of case, key and version, so that the same commit makes the same row. */
export function taskId(caseId: string, task: Pick<OpenTask, 'key' | 'version'>): string {
  const hash = createHash('sha256').update(`${caseId}\n${task.key}\n${task.version}`).digest('hex');
  return [8, 12, 16, 20, 32].map((end, i) => hash.slice([0, 8, 12, 16, 20][i], end)).join('-');
}

/** What a list shows and sorts by: the clocks of the task without their traces, and the instants they end (or ended, while the task is still open). */
export function taskTimes(state: CaseState, task: OpenTask) {
  const clocks = task.clocks.flatMap((key) => state.clocks[key] ?? []);
  const open = clocks.filter(
    (clock) => clock.state === 'running' || clock.state === 'suspended' || clock.state === 'expired',
  );
  return {
    clocks: clocks.map(slim),
    legal_due: earliest(open.filter((clock) => clock.kind !== 'promise')),
    promised_due: earliest(open.filter((clock) => clock.kind === 'promise')),
    paused: open.length > 0 && open.every((clock) => clock.state === 'suspended'),
  };
}

function slim({ key, kind, state, spec, answer, settledAt, alerts, alerted }: Clock): TaskClock {
  return { key, kind, state, spec, answer: { ...answer, trace: [] }, alerts, alerted, ...(settledAt && { settledAt }) };
}

function earliest(clocks: Clock[]): string | null {
  const dues = clocks.flatMap((clock) => (clock.state !== 'suspended' ? (dueInstant(clock) ?? []) : []));
  return dues.sort()[0] ?? null;
}

/** The first instant too late; of a provisional date the end of the estimated day, at +08:00. */
function dueInstant({ answer }: Clock): string | undefined {
  if (answer.due_utc) return new Date(answer.due_utc).toISOString();
  if (!answer.estimate_date) return undefined;
  const start = new Date(`${answer.estimate_date}T00:00:00+08:00`);
  return new Date(start.getTime() + 86_400_000).toISOString();
}

/** The columns of a newly opened task. */
export function taskRow(state: CaseState, task: OpenTask) {
  return {
    id: taskId(state.caseId, task),
    case_id: state.caseId,
    key: task.key,
    version: task.version,
    step: task.step,
    line: task.line ?? null,
    kind: task.kind,
    role: task.role,
    eligible: [task.to, ...(task.also ?? []).map((one) => one.to)].map(taskKey),
    excluded: task.excluded,
    only_person: task.only ?? null,
    opened_at: task.openedAt,
    ...taskTimes(state, task),
  };
}
