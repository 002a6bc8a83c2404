import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldHistory } from '../tests/engine/support/fold.ts';
import { type Summary, summaryOf } from '../tests/histories/summary.ts';
import { bundleWorkflows } from '../worker/bundle.ts';

interface Recorded {
  summary: Summary;
  history: { events: { [attributes: string]: unknown }[] };
}

const folder = fileURLToPath(new URL('../tests/histories/recorded', import.meta.url));
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const recorded = (name: string): Recorded => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));

let bundle: Awaited<ReturnType<typeof bundleWorkflows>>;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  bundle = await bundleWorkflows();
});

async function replayFault({ history }: Recorded): Promise<string | undefined> {
  const failureConverterPath = fileURLToPath(new URL('../temporal/failure-converter.ts', import.meta.url));
  const histories = [{ workflowId: 'replayed', history: historyFromJSON(history) }];
  const options = { workflowBundle: bundle, dataConverter: { failureConverterPath } };
  for await (const { error } of Worker.runReplayHistories(options, histories)) return error?.message;
  return 'nothing was replayed';
}

describe.each(names)('%s', (name) => {
  test("today's workflow takes the recorded history as its own", async () => {
    expect(await replayFault(recorded(name))).toBeUndefined();
  });

  test('its events, put through the machine, end where the case ended, with the same due dates', () => {
    const { summary, history } = recorded(name);
    expect(summaryOf(foldHistory(historyFromJSON(history)).state)).toEqual(summary);
  });
});

describe('what the two nets catch', () => {
  test('a history without its timer does not replay', async () => {
    const { summary, history } = recorded('transfer');
    const events = history.events.filter((event) => !event.timerStartedEventAttributes);
    expect(events.length).toBeLessThan(history.events.length);
    expect(await replayFault({ summary, history: { events } })).toBeDefined();
  });

  test('a changed day replays, and the fold sees it', async () => {
    const { summary, history } = recorded('emergency-transfer-too-late');
    const text = JSON.stringify(history);
    const changed = text.replace(/"data":"([^"]+)"/g, (_whole, data: string) => {
      const plain = Buffer.from(data, 'base64')
        .toString()
        .replace('"转院日期":"2026-03-06"', '"转院日期":"2026-03-07"');
      return `"data":"${Buffer.from(plain).toString('base64')}"`;
    });
    expect(changed).not.toBe(text);
    const { state } = foldHistory(historyFromJSON(JSON.parse(changed)));
    expect(summaryOf(state)).not.toEqual(summary);
  });
});
