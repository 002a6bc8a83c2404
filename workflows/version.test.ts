import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { beforeAll, expect, test } from 'vitest';
import { FIRST_INTERPRETER, INTERPRETER } from '../machine/index.ts';
import { bundleEdited, newer, withoutLetters } from '../tests/engine/support/edited/bundle.ts';
import { names, recorded } from '../tests/histories/recorded.ts';
import { replayFault } from '../tests/histories/replay.ts';

const NEXT = INTERPRETER + 1;

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
});

async function faults(...edits: Parameters<typeof bundleEdited>[0]): Promise<string[]> {
  const bundle = await bundleEdited(edits);
  const found = [];
  for (const name of names) if (await replayFault(bundle, historyFromJSON(recorded(name).history))) found.push(name);
  return found;
}
/** Those in which a letter was delivered. */
const withLetters = names.filter((name) => JSON.stringify(recorded(name).history).includes('deliverLetter'));

test('a changed interpreter does not take old histories as its own', async () => {
  expect(withLetters.length).toBeGreaterThan(0);
  expect(await faults(withoutLetters(FIRST_INTERPRETER))).toEqual(withLetters);
});

test('the same change from a new version on leaves all old histories as they were', async () => {
  expect(await faults(withoutLetters(NEXT), newer(1))).toEqual([]);
});
