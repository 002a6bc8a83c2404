import { previewDecision } from '../../machine/preview.ts';
import type { CaseEvent, Clock, ClockDecision } from '../../model/case.ts';
import type { Realm } from '../../model/ports.ts';
import { paymentById } from '../../store/cases.ts';
import { actingUnit, personKeys, taskKey } from '../../store/tasks/eligible.ts';
import type { Call, Handlers } from '../context.ts';
import { mustSee } from '../context.ts';
import type { Acted } from '../contract/case.ts';
import { Denied } from '../denied.ts';
import { dueOf } from '../show/due.ts';
import { nowOf } from '../show/rows.ts';
import { type FoundCase, findCase } from './found.ts';
import { inWords, send } from './send.ts';

type Names =
  | 'withdrawCase'
  | 'receiveMoney'
  | 'proveService'
  | 'letterReturned'
  | 'actOnClock'
  | 'previewClock'
  | 'paymentOutcome';
type Decision = ClockDecision & { clock: string };

/** Acts on a case as a whole. Who enters them is kept; whether they fit the case, the case says. */
export const caseActHandlers: Handlers<Names> = {
  withdrawCase: (call, { params, body: { commandId, reason } }) =>
    act(call, params.realm, params.case, commandId, (by) => ({ type: 'withdraw', reason, ...by })),

  receiveMoney: (call, { params, body: { commandId, ...given } }) =>
    act(call, params.realm, params.case, commandId, (by) => ({ type: 'receipt', ...given, ...by })),

  async proveService(call, { params, body: { commandId, ...given } }) {
    await mustServe(call, params.realm, params.case, given.step);
    return act(call, params.realm, params.case, commandId, (by) => ({ type: 'served', ...given, ...by }));
  },

  async letterReturned(call, { params, body: { commandId, ...given } }) {
    await mustServe(call, params.realm, params.case, given.step);
    return act(call, params.realm, params.case, commandId, (by) => ({ type: 'returned', ...given, ...by }));
  },

  actOnClock: (call, { params, body: { commandId, ...decision } }) =>
    act(call, params.realm, params.case, commandId, (by) => ({ ...(decision as Decision), type: 'clock', ...by })),

  async previewClock(call, { params, body }) {
    const found = await findCase(call, params.realm, params.case);
    const { law, state, row } = found;
    const by = { person: call.me.id, unit: actingUnit(call.me, keysOf(found)) ?? '' };
    const at = nowOf(call, row.offset_ms);
    const shown = previewDecision(law.plan, law.reckoning, state, { ...(body as Decision), type: 'clock', by, at });
    if (!shown.ok) throw await inWords(call, shown.refusal);
    const due = (clock: Clock) => dueOf(clock, law.reckoning, at);
    const moves = shown.moves.map(({ before, after }) => ({
      clock: after.key,
      before: due(before),
      after: due(after),
    }));
    return { ...(shown.approver !== undefined && { approver: shown.approver }), moves };
  },

  async paymentOutcome(call, { params: { realm, payment: id }, body: { commandId, paid, day, reason } }) {
    const payment = await paymentById(call.db, realm, id);
    if (!payment) throw new Denied('not-found');
    mustSee(call, payment.region);
    if (paid && !day) throw new Denied('form', { words: ['付款日期'], where: 'day' });
    if (!paid && !reason) throw new Denied('reason');
    return act(call, realm, payment.case_id, commandId, (by) =>
      paid
        ? { type: 'paid', effect: payment.effect, day: day as string, ...by }
        : { type: 'unpaid', effect: payment.effect, reason: reason as string, ...by },
    );
  },
};

/** Service is entered by whoever the open task means, or by a supervisor. A case that waits for none answers for itself. */
async function mustServe(call: Call, realm: Realm, id: string, step: string): Promise<void> {
  if (realm === 'rehearsal' || call.me.rights.includes('supervise')) return;
  const { state } = await findCase(call, realm, id);
  const task = Object.values(state.tasks).find((one) => one.kind === 'serve' && one.step === step);
  if (!task) return;
  const mine = personKeys(call.me);
  const meant = [task, ...(task.also ?? [])].map((one) => taskKey(one.to));
  if (!meant.some((key) => mine.includes(key))) throw new Denied('not-meant', { role: task.role });
}

async function act(
  call: Call,
  realm: Realm,
  id: string,
  commandId: string,
  event: (by: { by: { person: string; unit: string }; at: string }) => CaseEvent,
): Promise<Acted> {
  const found = await findCase(call, realm, id);
  const by = { person: call.me.id, unit: actingUnit(call.me, keysOf(found)) ?? '' };
  return send(call, realm, found, { commandId, event: event({ by, at: nowOf(call, found.row.offset_ms) }) });
}

const keysOf = ({ state }: FoundCase) => Object.values(state.tasks).map((task) => taskKey(task.to));
