import { loadCalendar } from '../../model/calendar/index.ts';
import type { Realm } from '../../model/ports.ts';
import { stuckSentence } from '../../model/text/stuck.ts';
import { peopleOf, person } from '../../store/office/people.ts';
import { regionCalendar } from '../../store/office/regions.ts';
import { boardCounts, boardPage, loads } from '../../store/tasks/board.ts';
import { dueDays } from '../../store/tasks/due-days.ts';
import { reassign } from '../../store/tasks/handover.ts';
import { type TaskRow, taskById } from '../../store/tasks/rows.ts';
import { isStuck } from '../../store/tasks/stuck.ts';
import { stuckReasons } from '../../store/tasks/stuck-why.ts';
import { type Call, type Handlers, mustSee } from '../context.ts';
import type { BoardRow, People } from '../contract/board.ts';
import { Denied } from '../denied.ts';
import { dayOf } from '../show/day.ts';
import { bars, daysAhead } from '../show/due-days.ts';
import { inboxRows } from '../show/rows.ts';
import { findTask, mayNotDo } from './found.ts';
import { tellTask } from './tell.ts';

const PAGE = 50;
/** Days ahead, after today, that count as soon. */
const SOON = 3;

export const boardHandlers: Handlers<'overdue' | 'dueDays' | 'people' | 'reassignTasks'> = {
  async overdue(call, { params: { realm }, query }) {
    if (query.region) mustSee(call, query.region);
    const page = query.page ?? 1;
    const ask = {
      regions: query.region ? [query.region] : call.regions,
      state: query.state ?? 'overdue',
      ...(query.procedure && { procedure: query.procedure }),
      now: call.at,
      soon: SOON,
      limit: PAGE,
      offset: (page - 1) * PAGE,
    };
    const [rows, counts] = await Promise.all([boardPage(call.db, realm, ask), boardCounts(call.db, realm, ask)]);
    const late = counts.legalOverdue + counts.promisedOverdue;
    const totals = { stuck: counts.stuck, overdue: late, soon: counts.today + counts.soon, all: counts.open };
    return {
      rows: await boardRows(call, realm, rows),
      total: totals[ask.state],
      page,
      pageSize: PAGE,
      soonDays: SOON,
      counts,
    };
  },

  async dueDays(call, { params: { realm }, query }) {
    if (query.region) mustSee(call, query.region);
    const pinned = await regionCalendar(call.db, query.region ?? call.me.region);
    const days = daysAhead(dayOf(call.at), pinned && loadCalendar(pinned));
    const ask = { regions: query.region ? [query.region] : call.regions, now: call.at, until: days.at(-1)?.date ?? '' };
    return { days: bars(days, await dueDays(call.db, realm, ask)) };
  },

  async people(call, { params: { realm }, query }) {
    const all = await peopleOf(call.db, call.regions, query.unit);
    const held = await loads(
      call.db,
      realm,
      all.map((one) => one.id),
      call.at,
    );
    const found = query.task ? await findTask(call, realm, query.task) : undefined;
    const stuck = found !== undefined && (await isStuck(call.db, realm, found.task.id, found.task.region));
    const rows: People['rows'] = [];
    for (const one of all) {
      const shut = found && (await mayNotDo(call, { ...found, task: { ...found.task, holder: null } }, one));
      const standIn = stuck && (shut?.code === 'not-meant' || shut?.code === 'only');
      const no = standIn ? undefined : shut;
      const [unit] = one.memberships;
      if (!unit) continue;
      rows.push({
        id: one.id,
        name: one.name,
        unit: { id: unit.unit, name: unit.name },
        posts: unit.posts,
        ...(held.get(one.id) ?? { open: 0, overdue: 0 }),
        ...(standIn && { standIn }),
        ...(no && { mayNot: no.body }),
      });
    }
    return { rows };
  },

  async reassignTasks(call, { params: { realm }, body }) {
    const to = await person(call.db, body.to);
    if (!to || !call.regions.includes(to.region)) throw new Denied('not-found');
    if (body.reason.trim() === '') throw new Denied('reason');
    const rows = [];
    for (const { task, version } of body.tasks) {
      const row = await taskById(call.db, realm, task);
      const ask = {
        task,
        version,
        person: to,
        regions: reachOf(call, to),
        at: call.at,
        reason: body.reason,
        by: call.me.id,
      };
      const no = await reassign(call.db, realm, ask);
      if (!no && row) tellTask(call, realm, row);
      const why = no && (await explain(call, realm, task, to, no.why));
      const number = row && call.regions.includes(row.region) ? { number: row.number } : {};
      rows.push({ task, done: !no, ...number, ...why?.body });
    }
    return { rows };
  },
};

/** Rows with the reason where nobody can do them: of this page only, since the list says which they are. */
async function boardRows(call: Call, realm: Realm, rows: TaskRow[]): Promise<BoardRow[]> {
  const reasons = await stuckReasons(call.db, realm, rows);
  return (await inboxRows(call, rows)).map((row) => {
    const why = reasons.get(row.task);
    if (!why) return row;
    const { zh, en } = stuckSentence(why);
    return { ...row, stuck: { code: why.code, sentence_zh: zh, sentence_en: en } };
  });
}

/** A task can be passed on where both the supervisor and the receiver work. */
const reachOf = (call: Call, to: { regions: { id: string }[] }) =>
  to.regions.map((region) => region.id).filter((id) => call.regions.includes(id));

type Why = 'gone' | 'stale' | 'not-meant' | 'only' | 'taken' | 'four-eyes';
async function explain(
  call: Call,
  realm: Parameters<typeof findTask>[1],
  task: string,
  to: Parameters<typeof mayNotDo>[2],
  why: Why,
) {
  if (why === 'gone' || why === 'stale') return new Denied(why);
  const found = await findTask(call, realm, task);
  const no = await mayNotDo(call, { ...found, task: { ...found.task, holder: null } }, to);
  return no ?? new Denied(why === 'four-eyes' ? 'person' : why, { name: to.name });
}
