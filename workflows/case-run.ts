import { ApplicationFailure, type CancellationScope, log } from '@temporalio/workflow';
import { Refused, refusalOf } from '../machine/case/refuse.ts';
import { FIRST_INTERPRETER, INTERPRETER, type Opening } from '../machine/index.ts';
import type { CaseEvent, CaseState, Effect, Lookup, Readings, Refusal } from '../model/case.ts';
import { type CaseView, type Command, type CommandAnswer, WIRE } from '../model/command.ts';
import type { CaseInput } from '../model/ports.ts';
import type { Instant } from '../model/value.ts';
import { Alarm } from './alarm.ts';
import { Answered, type Said } from './answered.ts';
import { CaseClock, later } from './case-clock.ts';
import { becauseOf } from './failure.ts';
import { type Interpreter, interpreter } from './interpreter.ts';
import { type Judged, project } from './projection.ts';
import { Tried } from './tried.ts';
import { Turn } from './turn.ts';
import { versionFrom } from './version.ts';
import { carry, store, telling } from './world.ts';

/** The start input without what all cases of a plan share: a cached case must not hold a copy of its own. */
export type Identity = Omit<CaseInput, 'plan' | 'calendar' | 'resume' | 'opened'>;

/**
 * One run of a case. Events come in by turns; each is judged and applied by the interpreter, committed to the store, and
 * only then answered and its effects carried out. Holds no rule of any procedure.
 */
export class CaseRun {
  readonly #input: Identity;
  #machine: Interpreter;
  readonly #clock: CaseClock;
  readonly #turn = new Turn();
  readonly #tried = new Tried();
  readonly #alarm: Alarm;
  readonly #answered: Answered;
  readonly #carrying = new Set<string>();
  #opened: CaseInput['opened'];
  #state: CaseState | undefined;
  #refused: ApplicationFailure | undefined;

  /** @param home the scope in which all of the case's work lasts */
  constructor({ plan, calendar, resume, opened, ...input }: CaseInput, home: CancellationScope) {
    this.#input = input;
    this.#alarm = new Alarm(() => this.#wake(), home);
    this.#machine = interpreter(plan, input.planHash, calendar);
    this.#clock = new CaseClock(input);
    this.#answered = new Answered(resume?.answered);
    this.#state = resume?.state;
    this.#opened = resume ? undefined : opened;
  }

  /** Set when the filing was refused and there is no case. */
  get refused(): ApplicationFailure | undefined {
    return this.#state ? undefined : this.#refused;
  }
  /** Nothing of the case is under way outside its state. */
  get idle(): boolean {
    return this.#carrying.size === 0 && this.#turn.free;
  }
  /** The case has come to its end, and nothing is left that somebody must still answer. */
  get finished(): boolean {
    return this.#state !== undefined && this.#machine.isDone(this.#state);
  }
  /** The input of the next run, when there is a case to carry over. */
  next(): CaseInput | undefined {
    if (!this.#state) return undefined;
    const { plan, pinned } = this.#machine;
    const resume = { state: this.#state, answered: this.#answered.toJSON() };
    return { ...this.#input, plan, calendar: pinned, resume };
  }
  view(): CaseView {
    const at = this.#alarm.at;
    return {
      ...(this.#state ? { state: this.#state } : {}),
      carrying: [...this.#carrying],
      ...(at === undefined ? {} : { wake: new Date(at).toISOString() }),
    };
  }

  /**
   * The validator of a command: refuses what cannot be, without an event in the history. A filing is judged by the
   * handler instead, because a run whose only update is rejected would stay open with no case in it.
   */
  validate({ event, ...said }: Command): void {
    if (!this.#state || this.#before(said)) return;
    // Nothing may be recorded here, and nothing here is replayed: the handler will judge by the newest version too.
    const applied = this.#machine.apply({ ...this.#state, interpreter: INTERPRETER }, event, {});
    const refusal = this.#machine.refusedUnread(applied);
    if (refusal) throw refused(refusal);
    this.#tried.keep(said.commandId, this.#state, applied);
  }

  /** The handler of a command. Its answer comes after the commit. */
  command({ event, ...said }: Command): Promise<CommandAnswer> {
    return this.#turn.take(async () => {
      await this.#catchUp(event.at);
      const before = this.#before(said);
      if (before) return before;
      const steps = await this.#judge(event, said);
      return await this.#settle(steps, said);
    });
  }

  /**
   * Before a boundary takes effect, the case takes what the door received by then and what never came: door, server and
   * worker may have been away, and in time is what was received in time. What it refuses is told by whoever sends it again.
   */
  async #catchUp(at: Instant): Promise<void> {
    const due = this.#due();
    if (due === undefined || due > at) return;
    const { realm, caseId } = this.#input;
    for (const { event, ...said } of await store.received(realm, caseId, at)) {
      if (this.#answered.get(said.commandId)) continue;
      const step = await this.#apply(this.#state as CaseState, event).catch((error) => void refusalOf(error));
      if (step) await this.#settle([step], said);
    }
  }

  /** The answer that this command was given before. Another command under its id is refused. */
  #before(said: Said): CommandAnswer | undefined {
    if (this.#answered.isOther(said)) throw refused({ code: 'stale', detail: { command: said.commandId } });
    return this.#answered.get(said.commandId);
  }

  /** Opens the case if nobody files it; takes its clock up again after continue-as-new. */
  async begin(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    if (opened)
      await this.#turn.take(async () => this.#settle([await this.#open({ at: opened.at, facts: opened.facts })]));
    else this.#setAlarm();
  }

  /** The steps that a command makes: a filing opens the case first. Throws what fails the update. */
  async #judge(event: CaseEvent, said: Said): Promise<[Judged, ...Judged[]]> {
    try {
      if (this.#state) return [await this.#apply(this.#state, event, said)];
      const by = 'by' in event && event.by ? { by: event.by } : {};
      const opened = await this.#open({ at: event.at, facts: {}, ...by });
      return [opened, await this.#apply(opened.state, event)];
    } catch (error) {
      this.#refused = refused(refusalOf(error));
      throw this.#refused;
    }
  }

  async #open(how: Pick<Opening, 'at' | 'by' | 'facts'>): Promise<Judged> {
    const { caseId, planHash } = this.#input;
    const opening = { caseId, planHash, interpreter: versionFrom(FIRST_INTERPRETER), ...how };
    const asked = this.#machine.openingLookups(opening);
    const readings = asked.length === 0 ? {} : await this.#read(asked, how.at);
    return { ...this.#machine.open(opening, readings), readings };
  }

  async #apply(before: CaseState, event: CaseEvent, said?: Said): Promise<Judged> {
    const state = { ...before, interpreter: versionFrom(before.interpreter) };
    const tried = this.#tried.take(said?.commandId, before);
    const asked = this.#machine.lookups(state, event);
    const readings = asked.length === 0 ? {} : await this.#read(asked, event.at);
    const applied = (asked.length === 0 && tried) || this.#machine.apply(state, event, readings);
    if (!applied.ok) throw new Refused(applied.refusal.code, applied.refusal.detail);
    return { ...applied, readings };
  }

  /** Only for what there is to ask: each reading is an event in the history. */
  #read(lookups: Lookup[], at: Instant): Promise<Readings> {
    const { realm, caseId } = this.#input;
    return store.read(realm, caseId, lookups, at);
  }

  /** Takes over the new state at once, commits it, and lets its effects go. */
  async #settle(steps: [Judged, ...Judged[]], said?: Said): Promise<CommandAnswer> {
    const { state, calendar } = steps.at(-1) ?? steps[0];
    this.#state = state;
    if (calendar) this.#machine = interpreter(this.#machine.plan, this.#input.planHash, calendar);
    const answer = { caseId: state.caseId, seq: state.seq, ...(state.end ? { end: state.end.name } : {}) };
    if (said) this.#answered.remember(said, answer);
    this.#setAlarm();
    const command = said ? { id: said.commandId, answer: JSON.stringify(answer) } : undefined;
    const told = await store.commit(project(this.#input, this.#machine, steps, command));
    for (const { effects } of steps) for (const effect of effects) void this.#carry(effect);
    if (told) void this.#tell();
    return answer;
  }

  async #carry(effect: Effect): Promise<void> {
    this.#carrying.add(effect.key);
    const origin = { ...this.#input, region: this.#machine.plan.region, at: (this.#state as CaseState).at };
    const event = await carry(effect, origin).then(
      (detail) => ({ type: 'effectDone' as const, effect: effect.key, detail }),
      (error) => ({ type: 'effectFailed' as const, effect: effect.key, because: becauseOf(error) }),
    );
    await this.#happen((at) => ({ ...event, at }));
    this.#carrying.delete(effect.key);
  }

  /** Brings what was recorded to the cases that wait for it. It is tried until it works: they cannot know. */
  async #tell(): Promise<void> {
    const { realm, caseId } = this.#input;
    const mark = `tell ${this.#state?.seq}`;
    this.#carrying.add(mark);
    await telling.tellCases({ realm, caseId });
    this.#carrying.delete(mark);
  }

  async #wake(): Promise<void> {
    const due = this.#due();
    if (due !== undefined && due <= this.#clock.settled()) await this.#happen((at) => ({ type: 'wake', at }));
    else this.#setAlarm();
  }

  /**
   * Something that no person did. It happens as of the settled instant while a boundary is in its grace, so that it does
   * not cut off what is still on its way.
   */
  #happen(event: (at: Instant) => CaseEvent): Promise<void> {
    const now = this.#clock.now();
    const settled = this.#clock.settled();
    return this.#turn.take(async () => {
      await this.#catchUp(settled);
      const state = this.#state as CaseState;
      const due = this.#due();
      const happened = event(later(state.at, due !== undefined && due <= now ? settled : now));
      const step = await this.#apply(state, happened).catch((error) => this.#untold(happened.type, refusalOf(error)));
      if (step) await this.#settle([step]);
    });
  }

  /** Nobody can be told. A case that cannot wake is a fault of the interpreter: its task fails until that is mended. */
  #untold(type: CaseEvent['type'], { code }: Refusal): undefined {
    if (type === 'wake') throw new Error(`A case cannot wake: ${code}`);
    log.warn('The case did not take what happened', { type, code });
  }

  #due(): string | undefined {
    return this.#state && this.#machine.nextWake(this.#state);
  }

  #setAlarm(): void {
    const due = this.#due();
    this.#alarm.set(due === undefined ? undefined : this.#clock.alarm(due));
  }
}

function refused(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(refusal.code, WIRE.refused, refusal);
}
