import { setTimeout } from 'node:timers/promises';
import type { Realm } from '../model/ports.ts';
import { prune, type Received, settle, undelivered } from '../store/receipts.ts';
import type { World } from './context.ts';
import { caseInput } from './desk/filing.ts';
import { lawOf } from './desk/plans.ts';
import type { Outcome } from './engine.ts';

/** Between two rounds, in ms. */
const PAUSE = 15_000;
/** Rounds between two times at which receipts that serve nobody any more are deleted: an hour. */
const PRUNING = 240;
const realms: Realm[] = ['live', 'rehearsal'];

/**
 * Sends again, as of the instant at which it was received, what the door took and no case has answered: the door, the worker
 * or the server was away. Goes on until it is aborted; a round that fails (no database) is followed by the next.
 */
export function sendAgain(world: World): AbortController {
  const stop = new AbortController();
  void rounds(world, stop.signal);
  return stop;
}

async function rounds(world: World, signal: AbortSignal): Promise<void> {
  for (let count = 0; !signal.aborted; count += 1) {
    await round(world).catch(() => undefined);
    if (count % PRUNING === 0) for (const realm of realms) await prune(world.db, realm).catch(() => undefined);
    await setTimeout(PAUSE, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** One round. Answers how many commands have got their answer by it. */
export async function round(world: Pick<World, 'db' | 'engine'>): Promise<number> {
  let answered = 0;
  for (const realm of realms.filter((one) => world.engine.has(one))) {
    const waiting = await undelivered(world.db, realm);
    const outcomes = await Promise.all(waiting.map((one) => deliver(world, realm, one)));
    answered += outcomes.filter(Boolean).length;
  }
  return answered;
}

/** What is still without an answer stays for a later round. */
async function deliver(world: Pick<World, 'db' | 'engine'>, realm: Realm, one: Received): Promise<boolean> {
  const outcome = await sent(world, realm, one).catch(() => undefined);
  if (!outcome) return false;
  await settle(world.db, realm, one.caseId, one.command.commandId, outcome.ok ? undefined : outcome.refusal);
  return true;
}

async function sent({ db, engine }: Pick<World, 'db' | 'engine'>, realm: Realm, one: Received): Promise<Outcome> {
  const { caseId, command, filing } = one;
  if (!filing) return engine.send(realm, caseId, command);
  const law = await lawOf(db, filing.procedure, filing.planHash, null);
  return engine.file(caseInput(realm, caseId, law, filing), command);
}
