import { comparePacks } from '../../model/calendar/index.ts';
import {
  approve,
  beginChange,
  type Change,
  changeById,
  changesOf,
  dropChange,
  previewAgain,
} from '../../store/calendars/changes.ts';
import { allPacks, draftPack, packByHash, packsInForce } from '../../store/calendars/packs.ts';
import { counts, results } from '../../store/calendars/results.ts';
import { names } from '../../store/office/people.ts';
import { mayPublish } from '../calendars/check.ts';
import { preview } from '../calendars/preview.ts';
import type { Call, Handlers } from '../context.ts';
import { mustEnter, mustSee } from '../context.ts';
import type { CalendarCase, CalendarChange, CalendarChangePage } from '../contract/calendar.ts';
import { Denied } from '../denied.ts';
import { changeRow, packRow } from '../show/calendars.ts';

type Names = 'calendars' | 'draftCalendar' | 'calendarChange' | 'previewCalendar' | 'approveCalendar' | 'dropCalendar';

const PAGE = 200;

/** Calendars from pack to case: who may is the door's affair; that two persons do it, the store's and the case's too. */
export const calendarHandlers: Handlers<Names> = {
  async calendars(call) {
    const may = call.me.rights.includes('calendar');
    const [packs, force, titles, changes] = await Promise.all([
      allPacks(call.db),
      packsInForce(call.db),
      titlesOf(call),
      may ? changesOf(call.db, call.regions) : [],
    ]);
    return {
      packs: packs.map((pack) => packRow(pack, force, titles)),
      changes: await rows(call, changes, titles),
    };
  },

  async draftCalendar(call, { body: { commandId, realm, region, overlay, text, pack, source, reason, amends } }) {
    mustSee(call, region);
    mustEnter(call, realm);
    const before = await changeById(call.db, commandId);
    if (before) return shown(call, before);
    const waiting = pack === undefined ? undefined : await packByHash(call.db, pack);
    const words = text ?? waiting?.text;
    if (words === undefined) throw new Denied('pack', { why: 'unreadable' });
    if (!overlay && region !== (await root(call))) throw new Denied('not-found');
    const id = mayPublish(words, overlay, await packsInForce(call.db), amends ?? false);
    const hash = await draftPack(call.db, { id, region, overlay, text: words });
    const drafted = { drafted_by: call.me.id, drafted_at: call.at };
    await beginChange(call.db, { id: commandId, realm, pack: hash, region, source, reason, ...drafted });
    return goOn(call, commandId);
  },

  async calendarChange(call, { params, query }) {
    const change = await mine(call, params.change);
    if (change.state === 'previewing') keepGoing(call, change.id);
    const phase = query.phase ?? (change.state === 'applying' || change.state === 'applied' ? 'apply' : 'preview');
    const filter = query.filter ?? 'all';
    const page = query.page ?? 1;
    const [force, found, counted, own] = await Promise.all([
      packsInForce(call.db),
      results(call.db, change, phase, { filter, limit: PAGE, offset: (page - 1) * PAGE }),
      counts(call.db, change.id, phase, filter),
      shown(call, change),
    ]);
    const { shown: total, ...numbers } = counted;
    const present = force.get(change.family);
    const base = present?.hash === change.pack ? undefined : present?.text;
    const { added, changed } = comparePacks(base ?? change.text, change.text, change.overlay);
    return {
      change: own,
      phase,
      difference: { added, changed },
      counts: numbers,
      rows: found.map(caseRow),
      ...{ total, page, pageSize: PAGE },
    };
  },

  async previewCalendar(call, { params }) {
    const change = await mine(call, params.change);
    await previewAgain(call.db, change.id, call.at);
    return goOn(call, change.id);
  },

  async approveCalendar(call, { params }) {
    const change = await mine(call, params.change);
    const outcome = await approve(call.db, change.id, call.me.id, call.at);
    if (outcome === 'same-person') throw new Denied('approver');
    if (outcome === 'older') throw new Denied('pack', { why: 'older' });
    if (outcome === 'state') throw new Denied('change-state');
    await call.engine.applyCalendar(change.realm, change.id);
    return shown(call, (await changeById(call.db, change.id)) ?? change);
  },

  async dropCalendar(call, { params, body: { reason } }) {
    const change = await mine(call, params.change);
    if (!(await dropChange(call.db, change.id, call.me.id, reason))) throw new Denied('change-state');
    return { ok: true };
  },
};

/** A change of the person's regions; any other does not exist. */
async function mine(call: Call, id: string): Promise<Change> {
  const change = await changeById(call.db, id);
  if (!change) throw new Denied('not-found');
  mustSee(call, change.region);
  mustEnter(call, change.realm);
  return change;
}

/** The nation's pack is for whoever works at the root of the tree. */
async function root(call: Call): Promise<string | undefined> {
  const row = await call.db.selectFrom('office.regions').select('id').where('parent', 'is', null).executeTakeFirst();
  return row?.id;
}

async function goOn(call: Call, id: string): Promise<CalendarChange> {
  keepGoing(call, id);
  const change = await changeById(call.db, id);
  if (!change) throw new Denied('busy');
  return shown(call, change);
}

/** The preview runs on after the answer; what stops it is said at the next look, which takes it up again. */
function keepGoing(call: Call, id: string): void {
  preview(call.db, id, call.now).catch(() => undefined);
}

async function titlesOf(call: Call): Promise<Map<string, string>> {
  const regions = await call.db.selectFrom('office.regions').select(['id', 'title']).execute();
  return new Map(regions.map(({ id, title }) => [id, title]));
}

async function rows(call: Call, changes: Change[], titles: Map<string, string>): Promise<CalendarChange[]> {
  const persons = changes.flatMap(({ drafted_by, approved_by }) => [drafted_by, ...(approved_by ? [approved_by] : [])]);
  const people = await names(call.db, [...new Set(persons)], []);
  return changes.map((change) => changeRow(call, change, people, titles));
}

async function shown(call: Call, change: Change): Promise<CalendarChange> {
  const [row] = await rows(call, [change], await titlesOf(call));
  return row as CalendarChange;
}

type Row = Awaited<ReturnType<typeof results>>[number];
function caseRow({
  case_id,
  number,
  title,
  procedure_title,
  region_title,
  outcome,
  differs,
  moves,
}: Row): CalendarCase {
  return {
    case: case_id,
    number,
    title,
    procedure: procedure_title ?? '',
    region: region_title ?? '',
    outcome,
    differs,
    moves: moves as CalendarChangePage['rows'][number]['moves'],
  };
}
