import { FIRST_INTERPRETER, type Opening } from '../../../machine/index.ts';
import type { CaseEvent, CaseState, Lookup, Readings } from '../../../model/case.ts';
import type { CaseInput, Projection } from '../../../model/ports.ts';
import type { Instant } from '../../../model/value.ts';
import { later } from '../../../workflows/case-clock.ts';
import { type Interpreter, interpreter } from '../../../workflows/interpreter.ts';
import { type Judged, project } from '../../../workflows/projection.ts';
import { type Brought, type History, readStory, type Story } from './history.ts';

/** Every commit that a case must have made, oldest first, and where it stands. */
export interface Folded {
  state: CaseState;
  projections: Projection[];
}

/**
 * The case again from its history alone: start input, accepted updates, what was read, timers and answers of activities
 * are put through the machine, with none of the workflow's code, each by the version that took it. What comes out must be what the store holds.
 */
export function foldHistory(history: History): Folded {
  const fold = new Fold(readStory(history));
  return fold.run();
}

class Fold {
  readonly #story: Story;
  readonly #input: CaseInput;
  #machine: Interpreter;
  readonly #projections: Projection[] = [];
  readonly #commands = new Set<string>();
  #state: CaseState | undefined;
  #interpreter: number;

  constructor(story: Story) {
    this.#story = story;
    this.#input = story.input;
    this.#machine = interpreter(story.input.plan, story.input.planHash, story.input.calendar);
    this.#state = story.input.resume?.state;
    this.#interpreter = this.#state?.interpreter ?? FIRST_INTERPRETER;
    for (const id of Object.keys(story.input.resume?.answered ?? {})) this.#commands.add(id);
  }

  run(): Folded {
    const { opened, resume } = this.#input;
    this.#interpreter = this.#story.tasks[0]?.interpreter ?? this.#interpreter;
    if (opened && !resume) this.#settle([this.#open({ at: opened.at, facts: opened.facts })]);
    for (const task of this.#story.tasks) {
      this.#interpreter = task.interpreter ?? this.#interpreter;
      for (const update of task.updates) this.#command(update);
      for (const other of task.others) this.#other(other, task.time);
    }
    if (!this.#state) throw new Error('Nothing was filed');
    return { state: this.#state, projections: this.#projections };
  }

  #open(how: Pick<Opening, 'at' | 'by' | 'facts'>): Judged {
    const { caseId, planHash } = this.#input;
    const opening = { caseId, planHash, interpreter: this.#interpreter, ...how };
    const readings = this.#read(this.#machine.openingLookups(opening));
    return { ...this.#machine.open(opening, readings), readings };
  }

  #command({ id, command: { commandId, event } }: Brought['updates'][number]): void {
    this.#catchUp(event.at);
    if (this.#commands.has(commandId)) return;
    const by = 'by' in event && event.by ? { by: event.by } : {};
    const opened = this.#state ? undefined : this.#open({ at: event.at, facts: {}, ...by });
    const result = this.#apply(opened?.state ?? (this.#state as CaseState), event);
    if ((result !== undefined) !== this.#story.answered.has(id)) throw new Error(`${id}: machine and history disagree`);
    if (!result) return;
    this.#take(opened ? [opened, result] : [result], commandId);
  }

  /** As the case does before a boundary: what the door received by then comes first. */
  #catchUp(at: Instant): void {
    const due = this.#state && this.#machine.nextWake(this.#state);
    if (due === undefined || due > at) return;
    for (const { commandId, event } of this.#story.received.shift() ?? []) {
      const result = this.#commands.has(commandId) ? undefined : this.#apply(this.#state as CaseState, event);
      if (result) this.#take([result], commandId);
    }
  }

  #take(steps: [Judged, ...Judged[]], commandId: string): void {
    const { seq, end, caseId } = (steps.at(-1) ?? steps[0]).state;
    this.#commands.add(commandId);
    const answer = JSON.stringify({ caseId, seq, ...(end ? { end: end.name } : {}) });
    this.#settle(steps, { id: commandId, answer });
  }

  /** As `workflows/case-clock.ts` says: a stale wake does nothing, and nothing cuts short a boundary's grace. */
  #other(other: Brought['others'][number], time: number): void {
    if (!this.#state) return;
    const { realm, shift = 0 } = this.#input;
    const now = instant(time + shift);
    const settled = instant(time + shift - (realm === 'live' ? 30_000 : 0));
    const rings = this.#machine.nextWake(this.#state);
    if ('wake' in other && (rings === undefined || rings > settled)) return;
    this.#catchUp(settled);
    const state = this.#state;
    const due = this.#machine.nextWake(state);
    const asOf = due !== undefined && due <= now ? settled : now;
    const result = this.#apply(state, eventOf(other, later(state.at, asOf)));
    if (result) this.#settle([result]);
  }

  #apply(before: CaseState, event: CaseEvent): Judged | undefined {
    const state = { ...before, interpreter: this.#interpreter };
    const readings = this.#read(this.#machine.lookups(state, event));
    const applied = this.#machine.apply(state, event, readings);
    return applied.ok ? { ...applied, readings } : undefined;
  }

  #read(lookups: Lookup[]): Readings {
    return lookups.length === 0 ? {} : (this.#story.readings.shift() ?? {});
  }

  #settle(steps: [Judged, ...Judged[]], command?: Projection['command']): void {
    const { calendar } = steps.at(-1) ?? steps[0];
    if (calendar) this.#machine = interpreter(this.#input.plan, this.#input.planHash, calendar);
    this.#projections.push(project(this.#input, this.#machine, steps, command));
    this.#state = (steps.at(-1) ?? steps[0]).state;
  }
}

function eventOf(other: Brought['others'][number], at: Instant): CaseEvent {
  if ('wake' in other) return { type: 'wake', at };
  const { effect, failure } = other;
  return failure === undefined
    ? { type: 'effectDone', effect, at }
    : { type: 'effectFailed', effect, because: failure, at };
}

function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
