import { fileURLToPath } from 'node:url';
import { type Child, launch } from '../../setup/process.mjs';
import { untilReady } from '../../setup/wait.mjs';

interface Surroundings {
  dir: string;
  node: string;
  env: { [name: string]: string };
}
const limit = 60_000;

export async function startHandWorker(surroundings: Surroundings): Promise<Child> {
  const child = await start('hand-worker', 'worker.ts', surroundings, {});
  await untilReady(child, async () => child.said().includes('ready'), limit);
  return child;
}

export async function startDoor(surroundings: Surroundings, port: number): Promise<Child> {
  const child = await start('hand-door', 'door.ts', surroundings, { BANJIE_PORT: String(port) });
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/api/me`).then(
      ({ ok }) => ok,
      () => false,
    );
  await untilReady(child, answers, limit);
  return child;
}

function start(
  name: string,
  file: string,
  { dir, node, env }: Surroundings,
  more: { [name: string]: string },
): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return launch({ dir, name, command: node, args: [path], env: { ...process.env, ...env, ...more } });
}
