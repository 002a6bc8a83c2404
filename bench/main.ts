/**
 * `npm run bench`: cases per second and the time to complete a task through the API, beside a hand-written workflow with the
 * same updates, timers and inbox writes, on the same Temporal server and database, in interleaved legs. Options: `settings.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, startWorker } from '../setup/app.mjs';
import { portFor } from '../setup/port.mjs';
import { prepare } from '../setup/prepare.mjs';
import { startAll } from '../setup/services.mjs';
import { openDatabase } from '../store/database.ts';
import { type Figures, figures, ratio } from './figures.ts';
import { startDoor, startHandWorker } from './hand/processes.ts';
import { handSide } from './hand/side.ts';
import { leg, type Side } from './measure.ts';
import { ourSide } from './ours.ts';
import { settings } from './settings.ts';

const { rounds, seconds, lanes, warmup } = settings(process.argv.slice(2));
const dir = mkdtempSync(join(tmpdir(), 'banjie-bench-'));
const services = await startAll({ dir });
const db = openDatabase(services.env.DATABASE_URL ?? '');
const surroundings = { dir, node: process.execPath, env: services.env };
const stops: (() => Promise<void>)[] = [];

function line(name: string, { casesPerSecond, p50, p99, door, worker, temporal, database }: Figures): string {
  const cells = [casesPerSecond, p50, p99, door, worker, temporal, database].map((value, i) =>
    value.toFixed(i === 1 || i === 2 ? 0 : 1),
  );
  return [name.padEnd(14), ...cells.map((cell) => cell.padStart(9))].join('');
}

async function sides(): Promise<[Side, Side]> {
  const accounts = await prepare(process.execPath, services.env);
  const [ourPort, handPort] = [await portFor(dir, 'api'), await portFor(dir, 'hand')];
  const [worker, door] = await Promise.all([startWorker(surroundings), startApi({ ...surroundings, port: ourPort })]);
  const hand = await Promise.all([startHandWorker(surroundings), startDoor(surroundings, handPort)]);
  stops.push(...[worker, door, ...hand].map((child) => child.stop));
  return [
    await ourSide(db, `http://127.0.0.1:${ourPort}`, { door, worker }, accounts),
    await handSide(db, `http://127.0.0.1:${handPort}`, { worker: hand[0], door: hand[1] }),
  ];
}

const pidOf = (server: { child: { pid: number } } | undefined) => server?.child.pid ?? 0;

async function compare(): Promise<void> {
  const both = await sides();
  const servers = { temporal: pidOf(services.temporal), database: pidOf(services.postgres) };
  for (const side of both) await leg(side, { lanes, seconds: warmup, servers });
  console.log(`${lanes} lanes, ${rounds} rounds of 2 × ${seconds} s; CPU in ms a case\n`);
  console.log(
    ['', 'cases/s', 'p50 ms', 'p99 ms', 'door', 'worker', 'Temporal', 'database']
      .map((head, i) => (i ? head.padStart(9) : head.padEnd(14)))
      .join(''),
  );
  const pairs: [Figures, Figures][] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that neither always has the warmer disk.
    const order = round % 2 === 0 ? both : ([both[1], both[0]] as const);
    const found = new Map<Side, Figures>();
    for (const side of order) found.set(side, figures(await leg(side, { lanes, seconds, servers })));
    const pair = both.map((side) => found.get(side)) as [Figures, Figures];
    for (const [index, side] of both.entries()) console.log(line(side.name, pair[index] as Figures));
    pairs.push(pair);
  }
  console.log('\nbanjie ÷ hand-written, median of the pairs (least – greatest)');
  for (const [name, of] of [
    ['cases/s', 'casesPerSecond'],
    ['p50 of completing a task', 'p50'],
    ['p99 of completing a task', 'p99'],
    ['CPU a case, door', 'door'],
    ['CPU a case, worker', 'worker'],
    ['CPU a case, door and worker', 'own'],
    ['CPU a case, servers too', 'all'],
  ] as const) {
    const [median, least, greatest] = ratio(pairs, of).map((value) => value.toFixed(2));
    console.log(`${name.padEnd(32)}${median}  (${least} – ${greatest})`);
  }
}

try {
  await compare();
} finally {
  await Promise.all(stops.map((stop) => stop()));
  await db.destroy();
  await services.stop();
  rmSync(dir, { recursive: true, force: true });
}
