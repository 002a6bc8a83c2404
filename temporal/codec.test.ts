import { defaultPayloadConverter } from '@temporalio/common';
import { expect, test } from 'vitest';
import { AesGcmCodec } from './codec.ts';

const old = { id: 'k1', key: Buffer.alloc(32, 1) };
const current = { id: 'k2', key: Buffer.alloc(32, 2) };
const payload = defaultPayloadConverter.toPayload({ 姓名: '张某' });

test('what is written shows nothing, and comes back', async () => {
  const codec = new AesGcmCodec(current);
  const [written] = await codec.encode([payload]);
  expect(Buffer.from(written?.data ?? []).toString()).not.toContain('张某');
  const [read] = await codec.decode(written ? [written] : []);
  expect(read && defaultPayloadConverter.fromPayload(read)).toEqual({ 姓名: '张某' });
});

test('after a change of keys the old text is still read, with the old key at hand', async () => {
  const written = await new AesGcmCodec(old).encode([payload]);
  const [read] = await new AesGcmCodec(current, [old]).decode(written);
  expect(read && defaultPayloadConverter.fromPayload(read)).toEqual({ 姓名: '张某' });
  await expect(new AesGcmCodec(current).decode(written)).rejects.toThrow('No payload key k1');
});

test('a changed byte is refused', async () => {
  const codec = new AesGcmCodec(current);
  const [written] = await codec.encode([payload]);
  const data = Buffer.from(written?.data ?? []);
  data[20] = (data[20] ?? 0) ^ 1;
  await expect(codec.decode([{ ...written, data }])).rejects.toThrow();
});

test('what was never encrypted passes', async () => {
  expect(await new AesGcmCodec(current).decode([payload])).toEqual([payload]);
});
