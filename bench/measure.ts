import { cpuOf } from './cpu.ts';
import type { Leg } from './figures.ts';

/** One side of the comparison: works one case from its filing to its end and tells how long each completed task took, ms. */
export interface Side {
  name: string;
  work(): Promise<number[]>;
  /** Number of its process. */
  door: number;
  worker: number;
  /** Cases that are closed in the database, for checking. */
  closed(): Promise<number>;
}

/** How much is worked, and the servers that both sides use. */
export interface Load {
  lanes: number;
  seconds: number;
  servers: { temporal: number; database: number };
}

/** Works cases in `lanes` lanes for so long; a case that has begun is finished. @throws if a case was lost or doubled. */
export async function leg(side: Side, { lanes, seconds, servers }: Load): Promise<Leg> {
  const before = await side.closed();
  const used = meter({ door: side.door, worker: side.worker, ...servers });
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
  const cpu = used();
  const closed = (await side.closed()) - before;
  if (closed !== cases) throw new Error(`${side.name}: ${cases} cases worked, ${closed} closed`);
  return { cases, seconds: took, completions, cpu };
}

/** Answers what the processes have used since now. */
function meter(pids: Leg['cpu']): () => Leg['cpu'] {
  const parts = Object.entries(pids) as [keyof Leg['cpu'], number][];
  const read = () => parts.map(([part, pid]) => [part, cpuOf(pid)] as const);
  const before = new Map(read());
  return () =>
    Object.fromEntries(read().map(([part, now]) => [part, now - (before.get(part) ?? 0)])) as unknown as Leg['cpu'];
}
