/**
 * `npm run bench:clock`: the kernel beside the loops that one writes instead, in interleaved legs in one process, then
 * `banjie deadline` on 100,000 lines. Every reckoner has to come to the same day, or nothing is measured.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCalendar, packId } from '../../model/calendar/index.ts';
import { quantile } from '../figures.ts';
import { type Reckoner, reckoners } from './reckoners.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const text = readFileSync(at('../../definitions/calendars/cn.txt'), 'utf8');
const sides = reckoners(text, loadCalendar({ id: packId('cn', text), text, overlays: [], hash: 'bench' }));
const [rounds, legMillis] = [9, 120];

/** Instants spread over the years of the pack, so that no reckoner meets one month only. */
const anchors = Array.from({ length: 997 }, (_, i) =>
  new Date(Date.UTC(2010, 0, 4, 1, i % 60) + i * 5.37 * 86_400_000).toISOString(),
);

function agree(n: number): void {
  for (const anchor of anchors) {
    const found = sides.map(([name, reckon]) => [name, reckon(anchor, n)]);
    if (new Set(found.map(([, day]) => day)).size !== 1) throw new Error(`${anchor} + ${n}: ${JSON.stringify(found)}`);
  }
}

/** Microseconds of CPU an answer: the clock on the wall would measure what else the machine does. */
function leg(reckon: Reckoner, n: number): number {
  const start = process.cpuUsage();
  let [count, spent] = [0, 0];
  while (spent < legMillis * 1000) {
    for (let i = 0; i < 20; i += 1) reckon(anchors[(count + i) % anchors.length] as string, n);
    count += 20;
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
  return spent / count;
}

const median = (values: number[]) => quantile(values, 0.5);
const cell = (value: string) => value.padStart(28);

function compare(n: number): void {
  agree(n);
  for (const [, reckon] of sides) leg(reckon, n);
  const found = sides.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [...sides.keys()] : [...sides.keys()].reverse();
    for (const side of order) found[side]?.push(leg((sides[side] as [string, Reckoner])[1], n));
  }
  const [ours = [], ...others] = found;
  const cells = others.map((times) => {
    const ratios = times.map((time, round) => time / (ours[round] ?? Number.NaN));
    return `${median(times).toFixed(1)} µs ×${median(ratios).toFixed(1)} (${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)})`;
  });
  console.log(`${String(n).padStart(5)}${cell(`${median(ours).toFixed(1)} µs`)}${cells.map(cell).join('')}`);
}

function lines(count: number): void {
  const forms = [
    (a: string) => ({ spec: { within: '20个工作日', of: 'event.a' }, given: { events: { a } } }),
    (a: string) => ({ spec: { within: '30日', of: 'event.a', roll: 'next_working_day' }, given: { events: { a } } }),
    (a: string) => ({
      spec: { hold: '7日', of: 'date.a', roll: 'next_working_day' },
      given: { dates: { a: a.slice(0, 10) } },
    }),
    (a: string) => ({ spec: { within: '3个月', of: 'event.a', roll: 'next_working_day' }, given: { events: { a } } }),
  ];
  const input = Array.from({ length: count }, (_, id) => {
    const form = forms[id % forms.length] as (typeof forms)[0];
    return JSON.stringify({ id, ...form(anchors[id % anchors.length] as string) });
  }).join('\n');
  const start = performance.now();
  const done = spawnSync(
    process.execPath,
    [at('../../cli/banjie.mjs'), 'deadline', '--definitions', at('../../definitions')],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const answered = done.stdout.trimEnd().split('\n').length;
  if (done.status !== 0 || answered !== count) throw new Error(`exit ${done.status}, ${answered} answers`);
  console.log(
    `\nbanjie deadline: ${count} lines in ${seconds.toFixed(2)} s, start included (${(done.stdout.length / 1e6).toFixed(0)} MB of answers)`,
  );
}

console.log(
  `N working days, CPU: median of ${rounds} interleaved legs; × = how many times the kernel's time (least–greatest)\n`,
);
console.log(`    N${sides.map(([name]) => cell(name)).join('')}`);
for (const n of [1, 5, 20, 60, 250]) compare(n);
lines(100_000);
