import { inHours, quantity, type Unit } from './amount.ts';
import { TermFault } from './fault.ts';
import { checkAnchor, oneOf, onlyKeys, type Raw } from './validate-parts.ts';

function checkTimes(spec: Raw, key: string): void {
  if (spec.times !== undefined && !(Number.isInteger(spec.times) && Number(spec.times) >= 1))
    throw new TermFault('value', `${key}.times 应为大于 0 的整数`, `${key}.times must be a whole number above 0`);
}

const list = (value: unknown, key: string): unknown[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new TermFault('value', `${key} 应为列表`, `${key} must be a list`);
};

function sameKind(amount: unknown, unit: Unit, key: string): void {
  if (inHours(quantity(amount).unit) !== inHours(unit))
    throw new TermFault(
      'amount',
      `${key} 与期限应同以日计或同以小时计`,
      `${key} and the term must both be in days or both in hours`,
    );
}

/** Stops and restarts: anchors, whole numbers, amounts of the term's kind; no event does both. */
export function checkClock(value: unknown, unit: Unit): void {
  if (value === undefined) return;
  const clock = onlyKeys(value, 'clock', ['stops', 'restarts']);
  const stopping = new Set<unknown>();
  for (const item of list(clock.stops, 'stops')) {
    const stop = onlyKeys(item, 'stops', ['on', 'until', 'stop_day', 'resume_day', 'at_most']);
    checkAnchor(stop.on, 'stops.on');
    checkAnchor(stop.until, 'stops.until');
    for (const day of ['stop_day', 'resume_day']) oneOf(stop, day, ['counted', 'not_counted']);
    if (stop.at_most !== undefined) sameKind(stop.at_most, unit, 'at_most');
    stopping.add(stop.on);
  }
  for (const item of list(clock.restarts, 'restarts')) {
    const restart = onlyKeys(item, 'restarts', ['on', 'times']);
    checkAnchor(restart.on, 'restarts.on');
    checkTimes(restart, 'restarts');
    if (stopping.has(restart.on))
      throw new TermFault(
        'value',
        `${restart.on} 不能既停表又重新起算`,
        'the same event both stops and restarts the clock',
      );
  }
}

/** An extension in the kind of unit that the term has. */
export function checkExtend(value: unknown, unit: Unit): void {
  if (value === undefined) return;
  const extend = onlyKeys(value, 'extend', ['by', 'on', 'times']);
  sameKind(extend.by, unit, 'extend.by');
  if (unit === 'hour' && quantity(extend.by).unit !== 'hour')
    throw new TermFault('amount', 'extend.by 应与期限同一单位', 'extend.by needs the unit of the term');
  if (unit === 'working hour' && quantity(extend.by).unit !== unit)
    throw new TermFault('amount', 'extend.by 应与期限同一单位', 'extend.by needs the unit of the term');
  checkAnchor(extend.on, 'extend.on');
  checkTimes(extend, 'extend');
}
