import { urgeMark } from '../../model/text/notice.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { TaskRow } from '../../store/tasks/rows.ts';
import type { Call } from '../context.ts';
import type { CaseRow as CaseAnswer } from '../contract/case.ts';
import type { InboxRow } from '../contract/inbox.ts';
import { inEnglish, type Law, lawOf } from '../desk/plans.ts';
import { duesOf } from './due.ts';

/** The instant of a request, by the clock of a case. */
export const nowOf = (call: Pick<Call, 'at'>, offset: number): string =>
  new Date(Date.parse(call.at) + offset).toISOString();

/** Rows of a list. Plans are kept in memory, so a page reads few of them. */
export async function inboxRows(call: Call, rows: TaskRow[]): Promise<InboxRow[]> {
  return Promise.all(rows.map((row) => inboxRow(call, row)));
}

export async function inboxRow(call: Call, row: TaskRow): Promise<InboxRow> {
  const law = await lawOf(call.db, row.procedure, row.plan_hash, row.calendar);
  return {
    task: row.id,
    version: row.version,
    case: row.case_id,
    number: row.number,
    title: row.title,
    procedure: { id: row.procedure, title: row.procedure_title ?? law.title },
    step: row.step,
    ...(row.line && { line: row.line }),
    kind: row.kind,
    columns: columnsOf(law.plan.inbox, row.columns),
    due: duesOf(row.clocks, law.reckoning, nowOf(call, row.offset_ms)),
    ...urgedOf(law, row),
    ...(row.holder && { holder: { id: row.holder, name: row.holder_name ?? '' } }),
    openedAt: row.opened_at,
    ...(row.closed_at && { doneAt: row.closed_at }),
  };
}

const levels = ['before', 'due', 'late'];

/** The furthest rung that has been reached on a limit that still runs or has run out. */
function urgedOf(law: Law, { clocks, closed_at }: TaskRow): Pick<InboxRow, 'urged'> {
  const open = clocks.filter(({ state }) => state === 'running' || state === 'expired');
  const rungs = open.flatMap(({ alerts, alerted = [] }) => alerted.flatMap((index) => alerts[index] ?? []));
  const last = rungs.sort((a, b) => levels.indexOf(a.when) - levels.indexOf(b.when)).at(-1);
  if (!last || closed_at) return {};
  const { zh, en } = urgeMark(last.when, last.to, (name) => inEnglish(law, name));
  return { urged: { level: last.when, text_zh: zh, text_en: en } };
}

const columnsOf = (order: string[], columns: { [word: string]: string }) =>
  order.flatMap((word) => (columns[word] === undefined ? [] : [{ word, text: columns[word] }]));

/** Cases with the clocks of what is open in them. */
export const caseRows = (call: Call, rows: CaseRow[]): Promise<CaseAnswer[]> =>
  Promise.all(rows.map((row) => caseRow(call, row)));

export async function caseRow(call: Call, row: CaseRow): Promise<CaseAnswer> {
  const law = await lawOf(call.db, row.procedure, row.plan_hash, row.calendar);
  const distinct = [...new Map(row.clocks.flat().map((clock) => [clock.key, clock])).values()];
  return {
    case: row.case_id,
    number: row.number,
    title: row.title,
    procedure: { id: row.procedure, title: row.procedure_title ?? law.title },
    region: { id: row.region, title: row.region_title ?? row.region },
    status: row.status,
    columns: columnsOf(law.plan.inbox, row.columns),
    openedAt: row.opened_at,
    ...(row.end && { end: endOf(row.end) }),
    due: duesOf(distinct, law.reckoning, nowOf(call, row.offset_ms)),
  };
}

const endOf = ({ name, says, applies, at }: NonNullable<CaseRow['end']>) => ({
  name,
  says,
  at,
  ...(applies !== undefined && { applies }),
});
