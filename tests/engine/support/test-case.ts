import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CaseEvent, CaseState, OpenTask } from '../../../model/case.ts';
import type { CaseInput, Realm } from '../../../model/ports.ts';
import type { Facts, Instant } from '../../../model/value.ts';
import { fileCase, type Outcome, readCase, sendEvent } from '../../../temporal/cases.ts';
import { clockOf, moveClock } from '../../../temporal/rehearsal.ts';
import { fill, stepOf } from './form.ts';
import type { Office } from './office.ts';
import type { Pinned } from './plans.ts';

/** Options of an act; what is left out is the straight way. */
export interface Act {
  result?: string;
  facts?: Facts;
  papers?: string[];
  person?: string;
  version?: number;
  commandId?: string;
  reason?: string;
  missing?: string[];
}

/** One case on the real server, driven as the API drives it. Its clock begins on a day of the test's choice. */
export class TestCase {
  readonly office: Office;
  readonly realm: Realm;
  readonly input: CaseInput;
  /** The case's own clock; only `moveTo` moves it. */
  now: Instant;

  constructor(office: Office, pinned: Pinned, at: Instant, realm: Realm = 'rehearsal') {
    const caseId = randomUUID();
    this.office = office;
    this.realm = realm;
    this.now = new Date(at).toISOString();
    const shift = realm === 'rehearsal' ? { shift: Date.parse(at) - Date.now() } : {};
    this.input = { caseId, realm, number: `试〔2026〕${caseId.slice(0, 4)}`, ...pinned, ...shift };
  }

  get id(): string {
    return this.input.caseId;
  }

  file(act: Act = {}): Promise<Outcome> {
    const first = this.input.plan.steps[0]?.name ?? '';
    const { commandId = randomUUID(), ...rest } = act;
    return fileCase(this.server, this.input, { commandId, event: this.#perform(first, { version: 1, ...rest }) });
  }

  async act(task: string, act: Act = {}): Promise<Outcome> {
    const version = act.version ?? (await this.state()).tasks[task]?.version ?? 0;
    return this.send(this.#perform(task, { ...act, version }), act.commandId);
  }

  send(event: CaseEvent, commandId: string = randomUUID()): Promise<Outcome> {
    return sendEvent(this.server, this.id, { commandId, event });
  }

  /** Winds the case forward on the real server, to this instant and no further: real seconds have passed as well. */
  async moveTo(at: Instant): Promise<void> {
    const stands = (await clockOf(this.server, this.id)) + (this.input.shift ?? 0);
    await moveClock(this.server, this.id, Date.parse(at) - stands);
    this.now = new Date(at).toISOString();
  }

  async state(): Promise<CaseState> {
    const { state } = await readCase(this.server, this.id);
    if (!state) throw new Error('Not filed');
    return state;
  }

  /** Waits until a task is open: what opens it may be the answer to a letter that is still being delivered. */
  async opened(task: string): Promise<OpenTask> {
    await until(async () => (await this.state()).tasks[task] !== undefined, task);
    return (await this.state()).tasks[task] as OpenTask;
  }

  /** Waits until no effect is under way. */
  async carried(): Promise<void> {
    await until(async () => (await readCase(this.server, this.id)).carrying.length === 0, 'effects');
  }

  async incidents(): Promise<OpenTask[]> {
    return Object.values((await this.state()).tasks).filter(({ kind }) => kind === 'incident');
  }

  /** Waits for an incident. */
  async incident(): Promise<OpenTask> {
    await until(async () => (await this.incidents()).length > 0, 'an incident');
    return (await this.incidents())[0] as OpenTask;
  }

  async events(): Promise<number> {
    return (await this.history()).events?.length ?? 0;
  }

  history() {
    return this.server.client.workflow.getHandle(this.id).fetchHistory();
  }

  get server() {
    return this.office.realms[this.realm];
  }

  #perform(task: string, { person = `人员-${task}`, ...act }: Act): CaseEvent {
    const step = stepOf(this.input.plan, task.split('·')[0] ?? task);
    return {
      ...{ type: 'perform', task, version: act.version ?? 0, result: act.result ?? '通过', at: this.now },
      facts: fill(this.input.plan, step, act.facts ?? {}),
      papers: act.papers ?? step.papers.filter(({ when }) => !when).map(({ name }) => name),
      by: { person, unit: `单位-${task}` },
      ...(act.reason ? { reason: act.reason } : {}),
      ...(act.missing ? { missing: act.missing } : {}),
    };
  }
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await setTimeout(50);
  }
  throw new Error(`Waited in vain for ${what}`);
}
