import { Decimal as DecimalJs } from 'decimal.js';
import type { Plan } from './plan.ts';
import type { Decimal } from './value.ts';

/**
 * Exact decimal arithmetic. 40 significant digits: every sum, difference and product of amounts that a region keeps is exact;
 * only a quotient can be cut off, 30 places behind anything that is paid.
 */
export const Num = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, defaults: true });
export type Num = InstanceType<typeof Num>;

/** The step and the mode by which a region rounds amounts; `halfUp` is 四舍五入, away from zero at the half. */
export type Rounding = Plan['round'];

const modes = { halfUp: Num.ROUND_HALF_UP, down: Num.ROUND_DOWN, up: Num.ROUND_UP } as const;
const plain = /^-?\d+(\.\d+)?$/;

/** Whether a text is a decimal as facts hold it: digits with at most one point, no exponent, no thousands mark. */
export function isDecimal(text: string): boolean {
  return plain.test(text);
}

/** Reads a decimal text or an integer. Throws a `RangeError` for anything else; a JavaScript fraction is refused. */
export function num(value: Decimal | number): Num {
  if (typeof value === 'number' ? !Number.isSafeInteger(value) : !isDecimal(value)) {
    throw new RangeError(`not a decimal: ${value}`);
  }
  return new Num(value);
}

/** Decimal as text, without exponent and without trailing zeros that carry nothing. */
export function decimalText(value: Num): Decimal {
  return value.isZero() ? '0' : value.toFixed();
}

/** Rounds to a multiple of the region's step. */
export function roundTo(value: Num, rounding: Rounding): Num {
  return value.toNearest(new Num(rounding.step), modes[rounding.mode]);
}

/** An amount as it is paid, received, recorded or shown (`language.md` 11, 10): rounded, with the step's places, `3680.00`. */
export function amountText(value: Decimal | number, rounding: Rounding): Decimal {
  const places = new Num(rounding.step).decimalPlaces();
  return roundTo(num(value), rounding).toFixed(places);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal | number, b: Decimal | number): number {
  return num(a).comparedTo(num(b));
}

/** Exact sum; of nothing, 0. */
export function sumDecimals(values: (Decimal | number)[]): Decimal {
  return decimalText(values.reduce<Num>((total, value) => total.plus(num(value)), new Num(0)));
}

/** Exact difference. */
export function subtractDecimals(a: Decimal | number, b: Decimal | number): Decimal {
  return decimalText(num(a).minus(num(b)));
}
