import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portFor } from '../../../setup/port.mjs';
import { launch } from '../../../setup/process.mjs';
import { searchAttributes } from '../../../setup/temporal/attributes.mjs';
import { obtainTemporal } from '../../../setup/temporal/obtain.mjs';

/** A Temporal server that asks for continue-as-new after so few events that a test reaches it. */
export async function startShortServer(events: number): Promise<{ address: string; stop(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'banjie-short-'));
  const port = await portFor(dir, 'short');
  const attributes = Object.entries(searchAttributes).flatMap(([key, type]) => [
    '--search-attribute',
    `${key}=${type}`,
  ]);
  const settings = [`limit.historyCount.suggestContinueAsNew=${events}`, 'frontend.WorkflowTimeSkippingEnabled=true'];
  const child = await launch({
    dir,
    name: 'short',
    command: await obtainTemporal(),
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
      ...['--namespace', 'banjie-rehearsal', ...attributes],
      ...settings.flatMap((setting) => ['--dynamic-config-value', setting]),
    ],
  });
  const stop = async () => {
    await child.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { address: `127.0.0.1:${port}`, stop };
}
