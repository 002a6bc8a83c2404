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

function line(name: string, { casesPerSecond, p50, p99, cpuPerCase }: Figures): string {
  const cells = [casesPerSecond.toFixed(1), p50.toFixed(0), p99.toFixed(0), cpuPerCase.toFixed(1)];
  return [name.padEnd(14), ...cells.map((cell) => cell.padStart(9))].join('');
}

async function sides(): Promise<[Side, Side]> {
  const accounts = await prepare(process.execPath, services.env);
  const [ourPort, handPort] = [await portFor(dir, 'api'), await portFor(dir, 'hand')];
  const ours = await Promise.all([startWorker(surroundings), startApi({ ...surroundings, port: ourPort })]);
  const hand = await Promise.all([startHandWorker(surroundings), startDoor(surroundings, handPort)]);
  stops.push(...[...ours, ...hand].map((child) => child.stop));
  return [
    await ourSide(db, `http://127.0.0.1:${ourPort}`, ours, accounts),
    await handSide(db, `http://127.0.0.1:${handPort}`, hand),
  ];
}

async function compare(): Promise<void> {
  const both = await sides();
  for (const side of both) await leg(side, { lanes, seconds: warmup });
  console.log(`${lanes} lanes, ${rounds} rounds of 2 × ${seconds} s\n`);
  console.log(
    ['', 'cases/s', 'p50 ms', 'p99 ms', 'CPU ms'].map((head, i) => (i ? head.padStart(9) : head.padEnd(14))).join(''),
  );
  const pairs: [Figures, Figures][] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that neither always has the warmer disk.
    const order = round % 2 === 0 ? both : ([both[1], both[0]] as const);
    const found = new Map<Side, Figures>();
    for (const side of order) found.set(side, figures(await leg(side, { lanes, seconds })));
    const pair = both.map((side) => found.get(side)) as [Figures, Figures];
    for (const [index, side] of both.entries()) console.log(line(side.name, pair[index] as Figures));
    pairs.push(pair);
  }
  console.log('\nbanjie ÷ hand-written, median of the pairs (least – greatest)');
  for (const [name, of] of [
    ['cases/s', 'casesPerSecond'],
    ['p50 of completing a task', 'p50'],
    ['p99 of completing a task', 'p99'],
    ['CPU of door and worker a case', 'cpuPerCase'],
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
