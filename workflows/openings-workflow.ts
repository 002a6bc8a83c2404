import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import { entriesThat, keyOf } from '../machine/index.ts';
import type { CalendarOpener, DueOpening, OpeningsInput } from '../model/ports.ts';

/** The activities that open cases by the calendar, by their names in histories. */
export interface Openings {
  dueOpening: CalendarOpener['due'];
  entriesForOpening: CalendarOpener['entries'];
  openByCalendar: CalendarOpener['open'];
  openedByCalendar: CalendarOpener['opened'];
}

/** Tried until they work: a missed opening would be a rule silently not run. */
const door = proxyActivities<Openings>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/**
 * Opens everything that recurring procedures have to open up to today, days that were missed included, and ends. A daily
 * schedule starts it. Which entries of a register are meant is judged here, by the same evaluation as in a case.
 */
export async function openingsWorkflow(input: OpeningsInput): Promise<void> {
  const now = input.today ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (;;) {
    const next = await door.dueOpening(input.realm, now);
    if (!next) return;
    await open(input, next);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof openingsWorkflow>(input);
  }
}

async function open({ realm }: OpeningsInput, { plan, ...opening }: DueOpening): Promise<void> {
  const each = plan.recurs?.each;
  if (!each) {
    await door.openByCalendar(realm, opening, [{}]);
    await door.openedByCalendar(realm, opening, { opened: 1, unjudged: [] });
    return;
  }
  let opened = 0;
  const unjudged: ReturnType<typeof entriesThat>['unjudged'] = [];
  for (let after: string | undefined; ; ) {
    const page = await door.entriesForOpening(realm, opening, after);
    const chosen = entriesThat(plan, each, page.entries, opening.day);
    if (chosen.entries.length > 0) {
      const keys = chosen.entries.map((entry) => keyOf(plan, each.register, entry));
      await door.openByCalendar(realm, opening, keys);
    }
    opened += chosen.entries.length;
    unjudged.push(...chosen.unjudged.map(({ entry, word }) => ({ entry: keyOf(plan, each.register, entry), word })));
    after = page.last;
    if (!after) break;
  }
  await door.openedByCalendar(realm, opening, { opened, unjudged });
}
