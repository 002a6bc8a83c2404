import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';
import type { World } from '../api/context.ts';
import type { Door } from '../api/contract/door.ts';
import { type DoorName, doors } from '../api/contract/routes.ts';
import { Denied } from '../api/denied.ts';
import type { Engine } from '../api/engine.ts';
import { buildServer } from '../api/server.ts';
import { bundlesOf } from '../cli/bundle.ts';
import { readTree } from '../cli/tree.ts';
import { loadDefinitions } from '../compiler/load.ts';
import { publish } from '../store/definitions.ts';
import { createDemo } from '../store/demo/create.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { engineHere } from './engine-here.ts';

/** The HTTP door of a demo office on a real database, with the cases' machine in the same process and a clock that a test sets. */
export interface TestOffice extends TestDatabase {
  app: FastifyInstance;
  /** The door's clock, an instant. */
  clock: { now: string };
  world: World;
  /** While `away`, nothing that is sent to a case comes to an answer. */
  line: { away: boolean };
  /** Answers that did not keep the contract; a test expects none. */
  breaches: string[];
  /** Signs a demo person in. */
  as(account: string): Promise<Client>;
}
export interface Client {
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<{ status: number; body: Answered }>;
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads the fields it names, and the contract is checked apart
export type Answered = any;

const definitions = new URL('../definitions', import.meta.url).pathname;

export async function testOffice(start = '2026-03-02T02:00:00.000Z'): Promise<TestOffice> {
  const at = await testDatabase();
  await createDemo(at.db, { password: 'demo' });
  const tree = loadDefinitions(readTree(definitions));
  await publish(at.db, await bundlesOf(tree, start.slice(0, 10)));
  const clock = { now: start };
  const breaches: string[] = [];
  const line = { away: false };
  const engine = onLine(
    engineHere(at.db, () => new Date(clock.now)),
    line,
  );
  const world = { db: at.db, engine, now: () => new Date(clock.now) };
  const app = await buildServer(world, { databaseUrl: at.url, onAnswer: keeper(breaches) });
  await app.ready();
  return {
    ...at,
    app,
    clock,
    world,
    line,
    breaches,
    as: (account) => signIn(app, account),
    close: async () => {
      await app.close();
      await at.close();
    },
  };
}

function onLine(engine: Engine, line: { away: boolean }): Engine {
  const answering = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (line.away) throw new Denied('busy');
    return ask();
  };
  return {
    ...engine,
    file: (input, command) => answering(() => engine.file(input, command)),
    send: (realm, id, command) => answering(() => engine.send(realm, id, command)),
  };
}

/** Compares each answer with the schema of its door. */
function keeper(breaches: string[]) {
  const ajv = new Ajv2020({ strict: false });
  const checks = new Map<string, ReturnType<typeof ajv.compile>>();
  return (name: DoorName, answer: unknown) => {
    const door: Door = doors[name];
    const check = checks.get(name) ?? ajv.compile(door.answer as object);
    checks.set(name, check);
    if (!check(JSON.parse(JSON.stringify(answer)))) breaches.push(`${name}: ${ajv.errorsText(check.errors)}`);
  };
}

async function signIn(app: FastifyInstance, account: string): Promise<Client> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { account, password: 'demo' } });
  if (answer.statusCode !== 200) throw new Error(`${account}: ${answer.body}`);
  const [cookie] = answer.cookies;
  return {
    async call(method, url, body) {
      const sent = await app.inject({
        method,
        url: encodeURI(url),
        cookies: { banjie: cookie?.value ?? '' },
        ...(body && { payload: body }),
      });
      return { status: sent.statusCode, body: sent.body === '' ? undefined : sent.json() };
    },
  };
}
