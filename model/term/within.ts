import { inHours, quantity } from './amount.ts';
import { received } from './anchor.ts';
import { runClock } from './clock.ts';
import { dayRuler } from './dayruler.ts';
import { hourRuler } from './hourruler.ts';
import type { Outcome } from './outcome.ts';
import { aside, type Reckoning } from './reckoning.ts';
import type { Within } from './spec.ts';

/** 自A之日起N单位内, with stops, restarts and extensions. */
export function within(r: Reckoning, spec: Within): Outcome {
  const base = quantity(spec.within);
  const ruler = inHours(base.unit) ? hourRuler(base) : dayRuler(spec, base);
  const run = runClock(r, spec, received(r, spec.of, spec.receipt), ruler);
  if (!run.stopped) return ruler.end(r, run);
  return { suspended: ruler.usage(aside(r), run, run.stopped.at, run.stopped.rule) };
}
