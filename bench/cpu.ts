import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in ticks of 10 ms. */
const TICK_MS = 10;

interface Row {
  pid: number;
  parent: number;
  cpu: number;
}

/** CPU that a process and its descendants have used since their start, ms; 0 where the system does not tell (only Linux does). */
export function cpuOf(pid: number): number {
  const rows = table();
  const within = (parent: number): Row[] =>
    rows.filter((row) => row.parent === parent).flatMap((row) => [row, ...within(row.pid)]);
  const self = rows.filter((row) => row.pid === pid);
  return sum([...self, ...within(pid)].map(({ cpu }) => cpu));
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

function table(): Row[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.flatMap((pid) => row(Number(pid)) ?? []);
  } catch {
    return [];
  }
}

/**
 * `/proc/PID/stat`: after the name in brackets state, parent, and from the twelfth the times in user and system mode, its own
 * and those of the children that have ended (PostgreSQL has one for each connection).
 */
function row(pid: number): Row | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), cpu: sum(fields.slice(11, 15).map(Number)) * TICK_MS };
  } catch {
    return undefined;
  }
}
