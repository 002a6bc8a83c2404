import { type Applied, apply, openCase } from '../../../machine/index.ts';
import { type Calendar, loadCalendar } from '../../../model/calendar/index.ts';
import type { Actor, CaseEvent, CaseState, Effect, Entry, Readings, Recording, Refusal } from '../../../model/case.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Facts } from '../../../model/value.ts';
import { planOf, calendar as present } from './compiled.ts';

type Perform = Extract<CaseEvent, { type: 'perform' }>;

/** A case played by hand: times at +08:00, everybody in one unit. */
export class Player {
  readonly plan: Plan;
  calendar: Calendar;
  state: CaseState;
  entries: Entry[] = [];
  effects: Effect[] = [];
  recordings: Recording[] = [];
  refusal: Refusal | undefined;
  private readonly readings: Readings;

  /** `of` is a procedure of `definitions/`, or a plan that a test has compiled. */
  constructor(
    of: string | { plan: Plan; planHash: string },
    at: string,
    options: { filed?: boolean; readings?: Readings; calendar?: Calendar } = {},
  ) {
    const { plan, planHash } = typeof of === 'string' ? planOf(of, at.slice(0, 10)) : of;
    this.plan = plan;
    this.calendar = options.calendar ?? present;
    this.readings = options.readings ?? {};
    const by = options.filed === false ? {} : { by: actor('窗口') };
    const opening = { caseId: 'c', planHash, at: instant(at), facts: {}, ...by };
    const opened = openCase(plan, this.calendar, opening, this.readings);
    this.state = opened.state;
    this.entries.push(...opened.entries);
    this.effects.push(...opened.effects);
  }

  /** Works an event in; says whether it was taken. */
  happen(event: CaseEvent): boolean {
    const applied: Applied = apply(this.plan, this.calendar, this.state, event, this.readings);
    this.refusal = applied.ok ? undefined : applied.refusal;
    if (!applied.ok) return false;
    this.state = applied.state;
    if (applied.calendar) this.calendar = loadCalendar(applied.calendar);
    this.entries.push(...applied.entries);
    this.effects.push(...applied.effects);
    this.recordings.push(...applied.recordings);
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

  /** Goes back, returns or refuses: a button other than 通过, with its reason. */
  press(at: string, task: string, result: string, more: Partial<Perform> = {}): boolean {
    return this.perform(at, task, {}, { result, reason: '因故', ...more });
  }

  receive(at: string, step: string, amount: string, more: { day?: string; reference?: string } = {}): boolean {
    const money = { day: at.slice(0, 10), reference: `r${this.state.seq}`, by: actor('财务'), ...more };
    return this.happen({ type: 'receipt', step, amount, at: instant(at), ...money });
  }

  /** The bank's answer to every order that is on its way. */
  bank(at: string, answer: 'paid' | 'unpaid', only?: string): void {
    const orders = Object.values(this.state.pending).filter(({ kind, key }) => kind === 'payment' && key !== only);
    for (const { key } of orders)
      this.happen(
        answer === 'paid'
          ? { type: 'paid', effect: key, day: at.slice(0, 10), at: instant(at) }
          : { type: 'unpaid', effect: key, reason: '户名不符', at: instant(at) },
      );
  }

  /** Answers the first open incident. */
  resolve(at: string, choice: string, facts: Facts = {}): boolean {
    const task = Object.values(this.state.tasks).find(({ kind }) => kind === 'incident');
    const { key = '', version = 0 } = task ?? {};
    const answer = { task: key, version, choice, facts, reason: '已核', by: actor('甲'), at: instant(at) };
    return this.happen({ type: 'resolve', ...answer });
  }

  due(clock: string): string | undefined {
    return this.state.clocks[clock]?.answer.due_date;
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
