import { expect, test } from 'vitest';
import { shareOf } from './share.ts';

test.each([
  ['as it is', 'xingan.enrollment', 'xingan.enrollment'],
  ['in Chinese, as long as the server takes it', '兴安盟.城镇居民参保登记', '兴安盟.城镇居民参保登记'],
])('a procedure is its own key: %s', (_how, procedure, key) => {
  expect(shareOf(procedure).fairnessKey).toBe(key);
});

test('a longer one is told by its print, and another by another', () => {
  const [one, other] = ['一', '二'].map((end) => shareOf(`${'很长的规程名称'.repeat(4)}${end}`).fairnessKey);
  expect(Buffer.byteLength(one ?? '')).toBe(64);
  expect(other).not.toBe(one);
});
