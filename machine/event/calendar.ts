import { type Calendar, CalendarFault, loadCalendar, withFormer } from '../../model/calendar/index.ts';
import type { CalendarMove } from '../../model/calendar-move.ts';
import type { CaseEvent } from '../../model/case.ts';
import { type Draft, note } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf } from '../case/time.ts';
import { type Change, moveClocks } from '../clock/repin.ts';

type Act = Extract<CaseEvent, { type: 'calendar' }>;

/**
 * A new calendar reaches a running case. Every limit moves, or stays, by its own rule; each that the new days concern has a
 * line in its ledger and in the case's history, with who asked for it, who approved it and the notice. The same calendar
 * again changes nothing.
 */
export function changeCalendar(draft: Draft, event: Act): void {
  if (event.by.person === event.approver) throw new Refused('person', { person: event.approver, step: [] });
  for (const [label, text] of [
    ['reason', event.reason],
    ['source', event.source],
  ] as const)
    if (text.trim() === '') throw new Refused('reason', { label });
  const old = draft.calendar;
  const fresh = readable(event);
  if (fresh.hash === old.hash) return;
  draft.calendar = withFormer(fresh, [...old.former.values(), old]);
  draft.repinned = true;
  const changes = moveClocks(draft, old, fresh);
  draft.calendar = withFormer(fresh, stillUsed(draft));
  tell(draft, event, old, changes);
}

function readable({ calendar }: Act): Calendar {
  try {
    return loadCalendar({ ...calendar, former: [] });
  } catch (error) {
    if (error instanceof CalendarFault) throw new Refused('clock', { clock: calendar.id, why: 'calendar' });
    throw error;
  }
}

/** Of the calendars that the case has had, those that a limit still goes by. */
function stillUsed({ state, calendar }: Draft): Calendar[] {
  const used = new Set(Object.values(state.clocks).flatMap((clock) => clock.calendars ?? []));
  return [...calendar.former.values()].filter(({ hash }) => used.has(hash) && hash !== calendar.hash);
}

function tell(draft: Draft, event: Act, old: Calendar, changes: Change[]): void {
  const { change, source, reason, by, approver } = event;
  const [from, to] = [old.id, draft.calendar.id];
  const count = (outcome: CalendarMove['outcome']) => changes.filter((one) => one.outcome === outcome).length;
  note(draft, {
    kind: 'calendar',
    by,
    reason,
    detail: { change, from, to, source, approver, moved: String(count('moved')), kept: String(count('kept')) },
  });
  for (const { clock, ...move } of changes) {
    const calendar: CalendarMove = { change, from, to, ...move };
    clock.ledger.push({
      act: 'calendar',
      at: draft.now,
      on: dayOf(draft.now),
      by,
      approver: { person: approver, unit: '' },
      reason,
      document: source,
      calendar,
    });
    note(draft, {
      kind: 'calendar',
      ...(clock.step !== undefined && { step: clock.step }),
      detail: {
        clock: clock.key,
        rule: move.rule,
        outcome: move.outcome,
        before: move.before.date ?? '',
        after: move.after.date ?? '',
        status: move.after.status,
        ...(move.late && { late: move.late }),
      },
      cites: clock.cites,
    });
  }
}
