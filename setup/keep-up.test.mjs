import { expect, it } from 'vitest';
import { keepUp } from './keep-up.mjs';

/** Children that end as soon as they are told to. */
function children() {
  /** @type {((how: string) => void)[]} */
  const ends = [];
  const start = async () => {
    /** @type {Promise<string>} */
    const exited = new Promise((resolve) => ends.push(resolve));
    const stop = async () => ends.at(-1)?.('asked');
    return { name: 'child', pid: 1, log: 'child.log', said: () => '', exited, stop, kill: stop };
  };
  return { ends, start };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

it('starts a child again, and gives up when it never stays', async () => {
  const { ends, start } = children();
  /** @type {[string, string][]} */
  const given = [];
  await keepUp(start, (sentence) => given.push(sentence));
  for (let end = 1; end <= 3; end++) {
    ends.at(-1)?.('exit 1');
    await turn();
    expect(ends).toHaveLength(end + 1);
  }
  ends.at(-1)?.('exit 1');
  await turn();
  expect(ends).toHaveLength(4);
  expect(given).toEqual([['child 屡次退出（exit 1），见 child.log', 'child keeps ending']]);
});

it('leaves a child alone that was asked to stop', async () => {
  const { ends, start } = children();
  const kept = await keepUp(start, () => expect.unreachable());
  await kept.stop();
  await turn();
  expect(ends).toHaveLength(1);
});
