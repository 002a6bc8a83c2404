import { parseArgs } from 'node:util';

export interface Settings {
  /** Pairs of legs, ours and the hand-written one after the other. */
  rounds: number;
  /** Length of a leg in seconds. */
  seconds: number;
  /** Cases that are worked at the same time. */
  lanes: number;
  /** Seconds of load on each before the first round. */
  warmup: number;
}

/** `--rounds 5 --seconds 20 --lanes 16 --warmup 10`. @throws TypeError or RangeError naming the option. */
export function settings(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '20' },
      lanes: { type: 'string', default: '16' },
      warmup: { type: 'string', default: '10' },
    },
  });
  const number = (name: keyof typeof values) => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new RangeError(`--${name}: want a number above 0`);
    return value;
  };
  return {
    rounds: number('rounds'),
    seconds: number('seconds'),
    lanes: number('lanes'),
    warmup: number('warmup'),
  };
}
