import { calendarChanger } from '../activities/calendars/batch.ts';
import type { Engine, Outcome } from '../api/engine.ts';
import type { CaseEvent, CaseState, Effect } from '../model/case.ts';
import type { Command } from '../model/command.ts';
import type { CaseInput, Realm } from '../model/ports.ts';
import { caseStore } from '../store/case-store.ts';
import type { Db } from '../store/database.ts';
import { keepLetter } from '../store/letters.ts';
import { keepPayment, markPayment } from '../store/payments.ts';
import { type Interpreter, interpreter } from '../workflows/interpreter.ts';
import { type Judged, project } from '../workflows/projection.ts';

interface Running {
  input: CaseInput;
  machine: Interpreter;
  state: CaseState;
  answered: Map<string, Outcome>;
  turn: Promise<unknown>;
}

/**
 * Cases without a Temporal server: the same machine, projection and store as the workflow's, one event at a time, for tests
 * of what lies before it. What only a workflow does (timers, retries, recovery) is tested in `tests/engine`.
 */
export function engineHere(db: Db, now: () => Date): Engine {
  const cases = new Map<string, Running>();
  const store = caseStore(db);

  async function take(one: Running, command: Command): Promise<Outcome> {
    const before = one.answered.get(command.commandId);
    if (before) return before;
    const outcome = await apply(one, command.event, command.commandId);
    if (outcome.ok) one.answered.set(command.commandId, outcome);
    return outcome;
  }

  async function apply(one: Running, event: CaseEvent, commandId?: string, opened?: Judged): Promise<Outcome> {
    const { machine, input } = one;
    const lookups = machine.lookups(one.state, event);
    const readings = await store.read(input.realm, input.caseId, lookups, event.at);
    const result = machine.apply(one.state, event, readings);
    if (!result.ok) return result;
    one.state = result.state;
    if (result.calendar) one.machine = interpreter(input.plan, input.planHash, result.calendar);
    const answer = { caseId: input.caseId, seq: result.state.seq };
    const command = commandId ? { id: commandId, answer: JSON.stringify(answer) } : undefined;
    const judged = { ...result, readings };
    await store.commit(project(input, one.machine, opened ? [opened, judged] : [judged], command));
    for (const effect of result.effects) await carry(one, effect);
    return { ok: true, answer };
  }

  async function carry(one: Running, effect: Effect): Promise<void> {
    const { realm, caseId, number } = one.input;
    const order = { realm, caseId, number, at: one.state.at };
    if (effect.kind === 'letter') await keepLetter(db, { ...order, effect }, Object.values(effect.blanks).join('\n'));
    if (effect.kind === 'payment') {
      const { id } = await keepPayment(db, { ...order, effect });
      await markPayment(db, realm, id, { state: 'ordered' });
    }
    await apply(one, { type: 'effectDone', effect: effect.key, at: one.state.at });
  }

  const here: Engine = {
    has: () => true,
    async file(input, command) {
      const machine = interpreter(input.plan, input.planHash, input.calendar);
      const by = 'by' in command.event ? command.event.by : undefined;
      const { caseId, planHash } = input;
      const opening = { caseId, planHash, at: command.event.at, facts: {}, ...(by && { by }) };
      const readings = await store.read(input.realm, caseId, machine.openingLookups(opening), opening.at);
      const opened = { ...machine.open(opening, readings), readings };
      const one = { input, machine, state: opened.state, answered: new Map(), turn: Promise.resolve() };
      const outcome = await apply(one, command.event, command.commandId, opened);
      if (outcome.ok) cases.set(caseId, one);
      return outcome;
    },
    async send(_realm: Realm, caseId, command) {
      const one = cases.get(caseId);
      if (!one) return { ok: false, refusal: { code: 'closed', detail: {} } };
      const turn = one.turn.then(() => take(one, command));
      one.turn = turn.catch(() => undefined);
      return turn;
    },
    async move(caseId, milliseconds) {
      const one = cases.get(caseId);
      if (!one) throw new Error(`no case ${caseId}`);
      const ahead = now().getTime() + (one.input.shift ?? 0) + milliseconds;
      await apply(one, { type: 'wake', at: new Date(ahead).toISOString() });
    },
    async applyCalendar(_realm, change) {
      const port = calendarChanger(db, (realm, caseId, command) => here.send(realm, caseId, command));
      while ((await port.batch(change)).left);
      await port.finish(change);
    },
  };
  return here;
}
