import { inHours, quantity } from './amount.ts';
import { received } from './anchor.ts';
import { countOn } from './daycount.ts';
import { hourRuler } from './hourruler.ts';
import type { Outcome } from './outcome.ts';
import { dueOn } from './outcome.ts';
import { type Reckoning, startOfDay } from './reckoning.ts';
import { roll } from './roll.ts';
import type { Hold } from './spec.ts';

/** 满N单位: a minimum period. What follows it may come from the first instant after its rolled last day. */
export function hold(r: Reckoning, spec: Hold): Outcome {
  const base = quantity(spec.hold);
  const run = { anchor: received(r, spec.of, spec.receipt), spans: [], extensions: [] };
  if (inHours(base.unit)) {
    const { last, due } = hourRuler(base).end(r, run);
    return { last, notBefore: due };
  }
  const { first, last } = countOn(r, base, spec.count_from ?? 'next_day', run);
  const end = dueOn(r, roll(r, last, spec.roll ?? 'none', first)).last ?? last;
  return { last: end, notBefore: startOfDay(r, end + 1) };
}
