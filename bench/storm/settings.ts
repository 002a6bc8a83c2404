import { parseArgs } from 'node:util';

export interface Settings {
  /** Rows of the read model whose limit ends at one instant. */
  rows: number;
  /** Real cases of one storm, and how many storms there are with a quiet leg before each and after the last. */
  cases: number;
  storms: number;
  /** Seconds over which the cases of a storm are woken. */
  spread: number;
  /** Length of a quiet leg, in seconds. */
  quiet: number;
  /** Clerks who work other cases all the while, and how long each looks at a case, in milliseconds. */
  lanes: number;
  pause: number;
  /** The worker is away while the limits end, and comes back to find all of them. */
  away: boolean;
}

/**
 * `--rows 100000 --cases 10000 --storms 1 --spread 60 --quiet 60 --lanes 4 --pause 400 --away`.
 * @throws TypeError or RangeError naming the option
 */
export function settings(args: string[]): Settings {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ rows: text('100000'), cases: text('10000'), storms: text('1'), spread: text('60'), quiet: text('60') },
      ...{ lanes: text('4'), pause: text('400'), away: { type: 'boolean', default: false } },
    },
  });
  const { away, ...numbers } = values;
  for (const [name, value] of Object.entries(numbers))
    if (!(Number(value) >= 0)) throw new RangeError(`--${name}: want a number`);
  const [rows, cases, storms, spread] = [values.rows, values.cases, values.storms, values.spread].map(Number);
  const [quiet, lanes, pause] = [values.quiet, values.lanes, values.pause].map(Number);
  return { rows, cases, storms, spread, quiet, lanes, pause, away } as Settings;
}
