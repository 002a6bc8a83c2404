import { expect, test } from 'vitest';
import { readTemporalSettings } from './settings.ts';

const nothing = { TEMPORAL_CONFIG_FILE: '/nowhere.toml' };
const key = Buffer.alloc(32, 7).toString('base64');

test('the standard environment names the live server', () => {
  const { live, rehearsal } = readTemporalSettings({
    ...nothing,
    TEMPORAL_ADDRESS: '10.0.0.7:7233',
    TEMPORAL_NAMESPACE: 'office',
    TEMPORAL_API_KEY: 'secret',
  });
  expect(live).toMatchObject({ realm: 'live', namespace: 'office' });
  expect(live.connection).toMatchObject({ address: '10.0.0.7:7233', apiKey: 'secret' });
  expect(rehearsal).toBeUndefined();
});

test.each([
  [{}, 'banjie'],
  [{ TEMPORAL_NAMESPACE: 'default' }, 'default'],
])('the namespace of %o', (environment, namespace) => {
  expect(readTemporalSettings({ ...nothing, ...environment }).live.namespace).toBe(namespace);
});

test('rehearsals have a server of their own', () => {
  const { rehearsal } = readTemporalSettings({ ...nothing, BANJIE_REHEARSAL_ADDRESS: '127.0.0.1:7300' });
  expect(rehearsal).toEqual({
    realm: 'rehearsal',
    connection: { address: '127.0.0.1:7300' },
    namespace: 'banjie-rehearsal',
  });
});

test('keys', () => {
  const { payloadKey, formerKeys } = readTemporalSettings({
    ...nothing,
    BANJIE_PAYLOAD_KEY: `k2:${key}`,
    BANJIE_PAYLOAD_FORMER_KEYS: `k0:${key}, k1:${key}`,
  });
  expect(payloadKey?.id).toBe('k2');
  expect(formerKeys.map(({ id }) => id)).toEqual(['k0', 'k1']);
});

test('a bad key is refused without being shown', () => {
  expect(() => readTemporalSettings({ ...nothing, BANJIE_PAYLOAD_KEY: 'k1:c2hvcnQ=' })).toThrow(
    /^BANJIE_PAYLOAD_KEY: want id:base64 of 32 bytes$/,
  );
});
