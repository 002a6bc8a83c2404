/**
 * `npm run bench:storm`: very many limits that end at one instant. How long until all of them show as overdue, how long until
 * all cases are woken, and what clerks feel of it, against quiet legs of the same run. Options: `settings.ts`.
 */
import { setTimeout } from 'node:timers/promises';
import { idOf } from '../../store/demo/create.ts';
import { quantile } from '../figures.ts';
import { fileStorm, type Storm } from './cases.ts';
import { type Worked, work } from './clerks.ts';
import { openStormOffice } from './office.ts';
import { stormPlan } from './plan.ts';
import { askDoor, askScreens, copyRows } from './rows.ts';
import { settings } from './settings.ts';
import { account, type Progress, watch } from './woken.ts';

const GRACE = 30_000;
const asked = settings(process.argv.slice(2));
const pinned = stormPlan();
const office = await openStormOffice();
const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** Files storms one quiet leg and one spread apart, the first so far ahead that all are filed before. */
async function fileAll(): Promise<Storm[]> {
  const { cases, storms } = asked;
  const sample = Math.min(200, cases);
  const spread = asked.spread * 1000;
  const began = Date.now();
  await fileStorm(office.live, pinned, { count: sample, due: began + 30 * 86_400_000, spread });
  const perCase = (Date.now() - began) / sample;
  const first = Date.now() + perCase * cases * storms * 1.25 + asked.quiet * 1000 + 20_000;
  const filed: Storm[] = [];
  // A storm may take several times its spread to be worked off; the next waits for that, by the rate of filing.
  const apart = Math.max(spread, perCase * cases * 2) + GRACE + asked.quiet * 2000 + 40_000;
  for (let storm = 0; storm < storms; storm += 1)
    filed.push(await fileStorm(office.live, pinned, { count: cases, due: Math.round(first + apart * storm), spread }));
  console.log(`${cases * storms} cases filed in ${seconds(Date.now() - began)} s`);
  return filed;
}

async function clerksFor(leg: (stop: AbortController) => Promise<void>): Promise<Worked> {
  const stop = new AbortController();
  const working = work({ ...office, ...asked }, stop.signal);
  await leg(stop);
  stop.abort();
  return working;
}

const quietLeg = () => clerksFor(async () => void (await setTimeout(asked.quiet * 1000)));

function told(name: string, { completions, filings, busy }: Worked): void {
  const of = (times: number[]) =>
    `p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`;
  console.log(
    `${name}: ${completions.length} tasks done, ${of(completions)}; ${filings.length} filed, ${of(filings)}; ${busy} asked to try again`,
  );
}

async function wakeOne(storm: Storm): Promise<{ worked: Worked; progress: Progress[] }> {
  const due = Date.parse(storm.due);
  if (Date.now() > due) throw new Error('The storm came before all cases were filed');
  if (asked.away) await office.worker.stop();
  await setTimeout(due + GRACE - Date.now() + (asked.away ? asked.spread * 1000 : 0));
  if (asked.away) await office.worker.start();
  let progress: Progress[] = [];
  const worked = await clerksFor(async () => {
    progress = await watch(office.db, storm);
  });
  return { worked, progress };
}

async function realCases(): Promise<void> {
  const storms = await fileAll();
  const ratios: number[] = [];
  for (const storm of storms) {
    await setTimeout(Math.max(0, Date.parse(storm.due) - Date.now() - asked.quiet * 1000 - 10_000));
    const quiet = await quietLeg();
    told('quiet', quiet);
    const { worked, progress } = await wakeOne(storm);
    told('storm', worked);
    const after = await quietLeg();
    told('quiet', after);
    const calm = [...quiet.completions, ...after.completions];
    ratios.push(quantile(worked.completions, 0.99) / quantile(calm, 0.99));
    const end = progress.at(-1)?.at ?? 0;
    const found = await account(office.db, storm);
    console.log(
      `${found.asOfDue} of ${found.cases} woken once as of their limit, the last ${seconds(end)} s after it (${(found.cases / ((end - GRACE) / 1000)).toFixed(1)} a second); lost ${found.lost}, twice ${found.twice}, as of another instant ${found.elsewhere}`,
    );
    console.log(`p99 of completing a task, storm ÷ quiet: ${ratios.at(-1)?.toFixed(2)}\n`);
    if (found.asOfDue !== storm.ids.length) throw new Error('A case was lost or doubled');
  }
  console.log(
    `p99, storm ÷ quiet: median ${quantile(ratios, 0.5).toFixed(2)} (${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)})\n`,
  );
}

async function rows(): Promise<void> {
  const due = Date.now() + 86_400_000;
  const { ids } = await fileStorm(office.live, pinned, { count: 1, due, spread: 0 });
  const instant = new Date(due).toISOString();
  await copyRows(office.db, ids[0] ?? '', asked.rows, instant);
  console.log(`${asked.rows} rows, before the instant → at it, p50 and p99 of asking at it`);
  for (const { name, before, after, p50, p99 } of await askScreens(
    office.db,
    idOf('person/hasi'),
    idOf('person/wuyun'),
    instant,
  ))
    console.log(
      `${name.padEnd(34)}${String(before).padStart(7)} → ${String(after).padEnd(7)}${p50.toFixed(1).padStart(8)} ms${p99.toFixed(1).padStart(8)} ms`,
    );
  const door = await askDoor(office.address, office.cookies.get('wuyun') ?? '');
  console.log(
    `a page of the inbox through the door: p50 ${quantile(door, 0.5).toFixed(0)} ms, p99 ${quantile(door, 0.99).toFixed(0)} ms`,
  );
}

try {
  if (asked.cases > 0 && asked.storms > 0) await realCases();
  if (asked.rows > 0) await rows();
} finally {
  await office.close();
}
