import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldHistory } from '../tests/engine/support/fold.ts';
import { names, type Recorded, recorded } from '../tests/histories/recorded.ts';
import { replayFault } from '../tests/histories/replay.ts';
import { summaryOf } from '../tests/histories/summary.ts';
import { bundleWorkflows } from '../worker/bundle.ts';

let bundle: Awaited<ReturnType<typeof bundleWorkflows>>;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  bundle = await bundleWorkflows();
});

const replayed = ({ history }: Recorded) => replayFault(bundle, historyFromJSON(history));

describe.each(names)('%s', (name) => {
  test("today's workflow takes the recorded history as its own", async () => {
    expect(await replayed(recorded(name))).toBeUndefined();
  });

  test('its events, put through the machine, end where the case ended, with the same due dates', () => {
    const { summary, history } = recorded(name);
    expect(summaryOf(foldHistory(historyFromJSON(history)).state)).toEqual(summary);
  });
});

test('a changed day replays, and the fold sees it', async () => {
  const { summary, history } = recorded('emergency-transfer-too-late');
  const text = JSON.stringify(history);
  const changed = text.replace(/"data":"([^"]+)"/g, (_whole, data: string) => {
    const plain = Buffer.from(data, 'base64').toString().replace('"转院日期":"2026-03-06"', '"转院日期":"2026-03-07"');
    return `"data":"${Buffer.from(plain).toString('base64')}"`;
  });
  expect(changed).not.toBe(text);
  const { state } = foldHistory(historyFromJSON(JSON.parse(changed)));
  expect(summaryOf(state)).not.toEqual(summary);
});
