import { setTimeout as rest } from 'node:timers/promises';
import { apply, lookups } from '../../machine/index.ts';
import type { CaseEvent } from '../../model/case.ts';
import type { PinnedCalendar } from '../../model/ports.ts';
import {
  type CaseOutcome,
  countCases,
  keepOutcomes,
  movesOf,
  nextToPreview,
  type RunningCase,
  targets,
} from '../../store/calendars/cases.ts';
import { type Change, changeById, stepOn } from '../../store/calendars/changes.ts';
import type { Db } from '../../store/database.ts';
import { read } from '../../store/registers/read.ts';
import { lawOfCase } from '../desk/plans.ts';

/** Cases in one batch. Between two the process serves clerks. */
const BATCH = 50;
const REST_MS = 5;

/** Previews that run in this process. */
const running = new Map<string, Promise<void>>();

/**
 * What a change would do to every running case, by the cases' own machine on a copy: nothing reaches a case. In batches, each
 * written down with how far it has come, so that memory stays bounded and another process can go on after this one has ended.
 * Nobody has approved it yet, so the approver is left empty.
 */
export function preview(db: Db, id: string, now: () => Date): Promise<void> {
  const known = running.get(id);
  if (known) return known;
  const work = all(db, id, now).finally(() => running.delete(id));
  running.set(id, work);
  return work;
}

async function all(db: Db, id: string, now: () => Date): Promise<void> {
  for (;;) {
    const change = await changeById(db, id);
    if (change?.state !== 'previewing') return;
    const wanted = await targets(db, change);
    const hashes = [...wanted.keys()];
    if (change.after_case === '') await stepOn(db, id, { total: await countCases(db, change, hashes), at: iso(now()) });
    const cases = await nextToPreview(db, change, hashes, BATCH);
    const last = cases.at(-1);
    if (last === undefined) {
      await stepOn(db, id, { state: 'previewed', at: iso(now()) });
      return;
    }
    const outcomes: CaseOutcome[] = [];
    for (const one of cases) {
      const calendar = wanted.get(one.calendar);
      if (calendar) outcomes.push(await outcomeOf(db, change, one, calendar, now()));
    }
    await db.transaction().execute(async (t) => {
      await keepOutcomes(
        t,
        id,
        'preview',
        outcomes.filter(({ outcome }) => outcome !== 'unchanged'),
        iso(now()),
      );
      await stepOn(t, id, { done: cases.length, after: last.case_id, at: iso(now()) });
    });
    await rest(REST_MS);
  }
}

const iso = (at: Date) => at.toISOString();

async function outcomeOf(
  db: Db,
  change: Change,
  one: RunningCase,
  calendar: PinnedCalendar,
  now: Date,
): Promise<CaseOutcome> {
  const { plan, reckoning } = await lawOfCase(db, one);
  const event: CaseEvent = {
    type: 'calendar',
    change: change.id,
    calendar,
    source: change.source,
    reason: change.reason,
    by: { person: change.drafted_by, unit: '' },
    approver: '',
    at: new Date(now.getTime() + one.offset_ms).toISOString(),
  };
  const asked = lookups(plan, reckoning, one.state, event);
  const readings = asked.length === 0 ? {} : await read(db, change.realm, one.case_id, asked, event.at);
  const applied = apply(plan, reckoning, one.state, event, readings);
  if (!applied.ok) {
    const outcome = applied.refusal.code === 'closed' ? ('ended' as const) : ('refused' as const);
    return { case_id: one.case_id, outcome, moves: [] };
  }
  const moves = movesOf(applied.state, change.id);
  return { case_id: one.case_id, outcome: moves.length > 0 ? 'changed' : 'unchanged', moves };
}
