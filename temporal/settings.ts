import { type ClientConnectConfig, loadClientConnectConfig } from '@temporalio/envconfig';
import type { Realm } from '../model/ports.ts';

/** Where the cases of one realm run. */
export interface RealmServer {
  realm: Realm;
  connection: ClientConnectConfig['connectionOptions'];
  namespace: string;
}

export interface TemporalSettings {
  live: RealmServer;
  /** Absent = no rehearsal server is running. */
  rehearsal?: RealmServer;
  /** 32 bytes with a name; payloads are written in the clear without it. */
  payloadKey?: PayloadKey;
  /** Keys that are no longer written with, for reading what was. */
  formerKeys: PayloadKey[];
}
export interface PayloadKey {
  id: string;
  key: Uint8Array;
}

/** The environment of a process: `process.env`. */
export type Environment = { [name: string]: string | undefined };

/**
 * Reads `TEMPORAL_*` (the SDK's standard: address, namespace, TLS, API key, profile file) for the live server and
 * - `BANJIE_REHEARSAL_ADDRESS`, `BANJIE_REHEARSAL_NAMESPACE` (default `banjie-rehearsal`): the server process of the
 *   rehearsals, the only one started with the time-skipping flag;
 * - `BANJIE_PAYLOAD_KEY`, `BANJIE_PAYLOAD_FORMER_KEYS`: `id:base64` of 32 bytes, the latter a list with commas.
 *
 * @throws RangeError naming the variable, never its value.
 */
export function readTemporalSettings(environment: Environment): TemporalSettings {
  const live = loadClientConnectConfig({ overrideEnvVars: defined(environment) });
  const address = environment.BANJIE_REHEARSAL_ADDRESS;
  const key = environment.BANJIE_PAYLOAD_KEY;
  return {
    live: { realm: 'live', connection: live.connectionOptions, namespace: namespaceOf(live, environment) },
    ...(address
      ? {
          rehearsal: {
            realm: 'rehearsal',
            connection: { address },
            namespace: environment.BANJIE_REHEARSAL_NAMESPACE || 'banjie-rehearsal',
          },
        }
      : {}),
    ...(key ? { payloadKey: readKey('BANJIE_PAYLOAD_KEY', key) } : {}),
    formerKeys: (environment.BANJIE_PAYLOAD_FORMER_KEYS ?? '')
      .split(',')
      .filter(Boolean)
      .map((text) => readKey('BANJIE_PAYLOAD_FORMER_KEYS', text)),
  };
}

/** The SDK answers `default` where nothing is said; ours is `banjie`. */
function namespaceOf(config: ClientConnectConfig, environment: Environment): string {
  const said = config.namespace && (config.namespace !== 'default' || environment.TEMPORAL_NAMESPACE);
  return said ? (config.namespace as string) : 'banjie';
}

function readKey(variable: string, text: string): PayloadKey {
  const [id, encoded] = text.trim().split(':');
  const key = Buffer.from(encoded ?? '', 'base64');
  if (!id || key.length !== 32) throw new RangeError(`${variable}: want id:base64 of 32 bytes`);
  return { id, key };
}

function defined(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
