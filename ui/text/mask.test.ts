import { expect, test } from 'vitest';
import { masked } from './mask.ts';

test.each([
  ['152201197003124417', '1522**********4417'],
  ['15220119700312441X', '1522**********441X'],
  ['13800000000', '13800000000'],
  ['盟医院', '盟医院'],
])('%s is shown as %s', (text, shown) => {
  expect(masked(text)).toBe(shown);
});
