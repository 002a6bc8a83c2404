import { readFileSync } from 'node:fs';
import type { Leg } from './figures.ts';

/** One side of the comparison: works one case from its filing to its end and tells how long each completed task took, ms. */
export interface Side {
  name: string;
  work(): Promise<number[]>;
  /** Processes whose CPU is counted. */
  pids(): number[];
  /** Cases that are closed in the database, for checking. */
  closed(): Promise<number>;
}

/** Works cases in `lanes` lanes for so long; a case that has begun is finished. @throws if a case was lost or doubled. */
export async function leg(side: Side, { lanes, seconds }: { lanes: number; seconds: number }): Promise<Leg> {
  const before = await side.closed();
  const cpu = side.pids().reduce((sum, pid) => sum + cpuOf(pid), 0);
  const began = performance.now();
  const until = began + seconds * 1000;
  const completions: number[] = [];
  let cases = 0;
  const lane = async () => {
    while (performance.now() < until) {
      completions.push(...(await side.work()));
      cases += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const took = (performance.now() - began) / 1000;
  const used = side.pids().reduce((sum, pid) => sum + cpuOf(pid), 0) - cpu;
  const closed = (await side.closed()) - before;
  if (closed !== cases) throw new Error(`${side.name}: ${cases} cases worked, ${closed} closed`);
  return { cases, seconds: took, completions, cpu: used };
}

/** CPU of a process since its start, ms; 0 where the system does not tell (only Linux does). */
function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}
