import { type Applied, apply, openCase } from '../../../machine/index.ts';
import type { Actor, CaseEvent, CaseState, Effect, Entry, Readings, Refusal } from '../../../model/case.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Facts } from '../../../model/value.ts';
import { calendar, planOf } from './compiled.ts';

type Perform = Extract<CaseEvent, { type: 'perform' }>;

/** A case played by hand: times at +08:00, everybody in one unit. */
export class Player {
  readonly plan: Plan;
  state: CaseState;
  entries: Entry[] = [];
  effects: Effect[] = [];
  refusal: Refusal | undefined;
  private readonly readings: Readings;

  constructor(id: string, at: string, options: { filed?: boolean; readings?: Readings } = {}) {
    const { plan, planHash } = planOf(id, at.slice(0, 10));
    this.plan = plan;
    this.readings = options.readings ?? {};
    const by = options.filed === false ? {} : { by: actor('窗口') };
    this.state = openCase(plan, calendar, { caseId: 'c', planHash, at: instant(at), facts: {}, ...by }).state;
  }

  /** Works an event in; says whether it was taken. */
  happen(event: CaseEvent): boolean {
    const applied: Applied = apply(this.plan, calendar, this.state, event, this.readings);
    this.refusal = applied.ok ? undefined : applied.refusal;
    if (!applied.ok) return false;
    this.state = applied.state;
    this.entries.push(...applied.entries);
    this.effects.push(...applied.effects);
    return true;
  }

  perform(at: string, task: string, facts: Facts = {}, more: Partial<Perform> = {}): boolean {
    const version = this.state.tasks[task]?.version ?? 0;
    const event = { task, version, result: '通过', facts, papers: [], by: actor(task), at: instant(at), ...more };
    return this.happen({ type: 'perform', ...event });
  }

  /** Answers everything that is asked of the world, once. */
  carry(at: string): void {
    for (const effect of Object.keys(this.state.pending)) this.happen({ type: 'effectDone', effect, at: instant(at) });
  }

  wake(at: string): void {
    this.happen({ type: 'wake', at: instant(at) });
  }

  tasks(): string[] {
    return Object.keys(this.state.tasks);
  }
}

export function actor(person: string, onBehalfOf?: string): Actor {
  return { person, unit: '单位', ...(onBehalfOf !== undefined && { onBehalfOf }) };
}

/** `2026-03-02 12:00` at +08:00. */
export function instant(at: string): string {
  return new Date(`${at.length > 10 ? at.replace(' ', 'T') : `${at}T12:00`}:00+08:00`).toISOString();
}
