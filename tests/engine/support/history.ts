import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { Effect, EffectFailure, Readings } from '../../../model/case.ts';
import type { Command } from '../../../model/command.ts';
import type { CaseInput } from '../../../model/ports.ts';
import { failureConverter } from '../../../temporal/failure-converter.ts';
import { becauseOf } from '../../../workflows/failure.ts';

export type History = temporal.api.history.v1.IHistory;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What a workflow task brought to the case, at the workflow's time in ms. */
export interface Brought {
  time: number;
  /** The newer version of the interpreter by which events are taken from here on. */
  interpreter?: number;
  updates: { id: string; command: Command }[];
  /** Timers and answers of activities, in their order. */
  others: ({ wake: true } | { effect: string; failure?: EffectFailure })[];
}
export interface Story {
  input: CaseInput;
  tasks: Brought[];
  /** What was read from the store, in order. */
  readings: Readings[];
  /** What the store held that never came, in order: asked before a boundary takes effect. */
  received: Command[][];
  /** Ids of the updates that were answered and not refused. */
  answered: Set<string>;
}

/** Reads the history of a case whose payloads are in the clear. */
export function readStory(history: History): Story {
  const events = history.events ?? [];
  const started = events[0]?.workflowExecutionStartedEventAttributes;
  const input = values(started?.input)[0] as CaseInput;
  const story: Story = { input, tasks: [], readings: [], received: [], answered: new Set() };
  const effects = new Map<string, string>();
  let time = 0;
  let others: Brought['others'] = [];
  for (const event of events) {
    if (event.workflowTaskStartedEventAttributes) time = milliseconds(event);
    if (event.workflowTaskCompletedEventAttributes) {
      story.tasks.push({ time, updates: [], others });
      others = [];
    }
    const scheduled = event.activityTaskScheduledEventAttributes;
    // What tells other cases brings nothing back to this one.
    const brings = scheduled?.activityType?.name !== 'tellCases';
    if (scheduled && brings) effects.set(String(event.eventId), effectKey(values(scheduled.input)));
    others.push(...outside(event, effects));
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes;
    const command = values(accepted?.acceptedRequest?.input?.args)[0] as Command;
    if (accepted) story.tasks.at(-1)?.updates.push({ id: accepted.protocolInstanceId ?? '', command });
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    if (completed?.outcome?.success) story.answered.add(completed.meta?.updateId ?? '');
    story.readings.push(...answersOf<Readings>('read', event));
    story.received.push(...answersOf<Command[]>('received', event));
    const [task, interpreter] = [story.tasks.at(-1), raised(event)];
    if (task && interpreter) task.interpreter = interpreter;
  }
  return story;
}

function outside(event: HistoryEvent, effects: Map<string, string>): Brought['others'] {
  if (event.timerFiredEventAttributes) return [{ wake: true }];
  const done = event.activityTaskCompletedEventAttributes;
  const carried = done ? effects.get(String(done.scheduledEventId)) : undefined;
  if (done) return carried === undefined ? [] : [{ effect: carried }];
  const failed = event.activityTaskFailedEventAttributes ?? event.activityTaskTimedOutEventAttributes;
  if (!failed?.failure) return [];
  const failure = becauseOf(failureConverter.failureToError(failed.failure, defaultPayloadConverter));
  return [{ effect: effects.get(String(failed.scheduledEventId)) ?? '', failure }];
}

/** The result of a local activity, which its marker holds. */
function answersOf<T>(activity: string, event: HistoryEvent): T[] {
  const details = event.markerRecordedEventAttributes?.details;
  if (!details?.data) return [];
  const { activity_type: type } = values(details.data)[0] as { activity_type?: string };
  return type === activity ? [values(details.result)[0] as T] : [];
}

/** The version in the mark of `workflows/version.ts`. */
function raised({ markerRecordedEventAttributes: marker }: HistoryEvent): number | undefined {
  if (marker?.markerName !== 'core_patch') return undefined;
  const { id } = values(marker.details?.['patch-data'])[0] as { id: string };
  return Number(id.replace('interpreter-', ''));
}

/** Orders hold their effect; `openCase` takes it as an argument. */
function effectKey(given: unknown[]): string {
  const [order, effect] = given as [{ effect?: Effect }, Effect?];
  return (order.effect ?? effect)?.key ?? '';
}

function values(payloads: { payloads?: Payload[] | null } | null | undefined): unknown[] {
  return (payloads?.payloads ?? []).map((payload) => defaultPayloadConverter.fromPayload(payload));
}

function milliseconds({ eventTime }: HistoryEvent): number {
  return Number(String(eventTime?.seconds ?? 0)) * 1000 + Math.floor((eventTime?.nanos ?? 0) / 1_000_000);
}
