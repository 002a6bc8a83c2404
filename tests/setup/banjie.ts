import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../pure/tree.ts';

/** A Banjie started as a person starts it. */
export interface Started {
  address: string;
  printed: string;
  /** Ctrl-C: the terminal sends it to the whole group. Answers all that was printed, when the last process of it has ended. */
  interrupt(): Promise<string>;
  kill(): void;
}

/** `npm start` with its data in `dir` and `more` in its environment; resolves when it has printed the address, rejects with what it said if it ends before. */
export function npmStart(dir: string, more: { [name: string]: string } = {}): Promise<Started> {
  const { DATABASE_URL, TEMPORAL_ADDRESS, ...env } = process.env;
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...env, BANJIE_DATA: dir, BANJIE_PORT: '0', ...more },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(printed)));
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      printed += text;
      const [, address] = /(http:\/\/[\d.:]+)\b.*ready/.exec(printed) ?? [];
      if (address) resolve(started(child, ended, address, printed));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then(() => reject(new Error(`npm start ended:\n${printed}`)));
  });
}

function started(child: ChildProcess, ended: Promise<string>, address: string, printed: string): Started {
  const group = -(child.pid as number);
  return {
    address,
    printed,
    interrupt: () => {
      process.kill(group, 'SIGINT');
      return ended;
    },
    kill: () => process.kill(group, 'SIGKILL'),
  };
}

/** Command lines of the running processes that know this data folder, by argument or by environment. */
export function processesOf(dir: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .flatMap((pid) => {
      const command = text(`/proc/${pid}/cmdline`);
      return `${command}\0${text(`/proc/${pid}/environ`)}`.includes(dir) ? [command.replaceAll('\0', ' ')] : [];
    })
    .filter((command) => command !== '');
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
