import type { Entry } from '../../model/case.ts';
import type { TimelineLine } from '../../model/scenario.ts';
import type { Instant } from '../../model/value.ts';
import { plus } from '../case/time.ts';
import type { World } from './world.ts';

const OFFSET_MS = 8 * 3_600_000;

/** What happened, line by line, as `banjie rehearse` prints it. */
export function timeline(world: World): TimelineLine[] {
  return world.entries.map((entry) => {
    const step = entry.step ?? '';
    const due = (world.state?.clocks[step] ?? world.state?.clocks[`${step}_承诺`])?.answer.due_date;
    return {
      at: local(entry.at),
      step: entry.line === undefined ? step : `${step}.${entry.line}`,
      event: eventWords(entry),
      ...(entry.by !== undefined && { by: entry.by.person }),
      ...(due !== undefined && { due_date: due }),
    };
  });
}

function local(at: Instant): string {
  return `${plus(at, OFFSET_MS).slice(0, 19)}+08:00`;
}

function eventWords({ kind, result, detail }: Entry): string {
  if (kind === 'alert') return `alert ${detail?.to ?? ''}`;
  if (kind === 'sent') return `sent ${detail?.letter ?? detail?.kind ?? ''}`;
  if (kind === 'receipt' || kind === 'paid') return `${kind} ${detail?.amount ?? ''}`;
  if (kind === 'recorded') return `recorded ${detail?.word ?? ''} = ${detail?.value ?? ''}`;
  return result === undefined ? kind : `${kind} ${result}`;
}
