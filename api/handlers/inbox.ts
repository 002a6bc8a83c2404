import type { Realm } from '../../model/ports.ts';
import { takeNext } from '../../store/tasks/handover.ts';
import { type InboxAsk, inboxCounts, inboxFacets, inboxPage } from '../../store/tasks/inbox.ts';
import { taskById } from '../../store/tasks/rows.ts';
import type { Call, Handlers } from '../context.ts';
import type { Inbox, View } from '../contract/inbox.ts';
import { dayOf } from '../show/day.ts';
import { inboxRow, inboxRows } from '../show/rows.ts';
import { tellTask } from './tell.ts';

const PAGE = 50;

interface Filters {
  view: View;
  procedure?: string;
  step?: string;
  q?: string;
  page?: number;
}

async function page(call: Call, realm: Realm, filters: Filters): Promise<Inbox> {
  const number = filters.page ?? 1;
  const ask: InboxAsk = {
    person: call.me,
    regions: call.regions,
    everyone: realm === 'rehearsal',
    ...filters,
    limit: PAGE,
    offset: (number - 1) * PAGE,
    now: call.at,
    month: new Date(`${dayOf(call.at).slice(0, 7)}-01T00:00:00+08:00`).toISOString(),
  };
  const [rows, counts, groups] = await Promise.all([
    inboxPage(call.db, realm, ask),
    inboxCounts(call.db, realm, ask),
    inboxFacets(call.db, realm, ask),
  ]);
  const fits = ({ procedure, step }: { procedure: string; step: string }) =>
    (!filters.procedure || filters.procedure === procedure) && (!filters.step || filters.step === step);
  return {
    rows: await inboxRows(call, rows),
    page: number,
    pageSize: PAGE,
    total: sum(groups.filter(fits)),
    counts,
    facets: {
      procedures: facet(groups.map((one) => ({ ...one, id: one.procedure, title: one.title ?? one.procedure }))),
      steps: facet(groups.map((one) => ({ ...one, id: one.step, title: one.step }))),
    },
  };
}

const sum = (groups: { count: number }[]) => groups.reduce((total, { count }) => total + count, 0);

function facet(groups: { id: string; title: string; count: number }[]) {
  const byId = new Map<string, { id: string; title: string; count: number }>();
  for (const { id, title, count } of groups) byId.set(id, { id, title, count: count + (byId.get(id)?.count ?? 0) });
  return [...byId.values()];
}

export const inboxHandlers: Handlers<'inbox' | 'searchInbox' | 'nextTask'> = {
  inbox: (call, { params, query }) => page(call, params.realm, query),
  searchInbox: (call, { params, body }) => page(call, params.realm, body),
  async nextTask(call, { params: { realm } }) {
    const task = await takeNext(call.db, realm, { person: call.me, regions: call.regions, at: call.at });
    const row = task && (await taskById(call.db, realm, task));
    if (!row) return {};
    tellTask(call, realm, row);
    return { task: row.id, row: await inboxRow(call, row) };
  },
};
