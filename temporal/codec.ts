import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { PayloadKey } from './settings.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;
const ENCODING = 'binary/encrypted';
const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM over whole payloads: nonce, ciphertext, tag; the key's id stands in the metadata, so that a key can be
 * changed while old histories stay readable. Workflow ids, types and search attributes are never encrypted by Temporal.
 */
export class AesGcmCodec implements PayloadCodec {
  readonly #current: PayloadKey;
  readonly #keys: Map<string, Uint8Array>;

  constructor(current: PayloadKey, former: PayloadKey[] = []) {
    this.#current = current;
    this.#keys = new Map([...former, current].map(({ id, key }) => [id, key]));
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', this.#current.key, nonce);
      const text = [cipher.update(PayloadMessage.encode(payload).finish()), cipher.final()];
      return {
        metadata: { encoding: Buffer.from(ENCODING), 'key-id': Buffer.from(this.#current.id) },
        data: Buffer.concat([nonce, ...text, cipher.getAuthTag()]),
      };
    });
  }

  /** @throws Error when the key is not known or the data was changed; names the key's id only. */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      if (text(payload.metadata?.encoding) !== ENCODING) return payload;
      const id = text(payload.metadata?.['key-id']);
      const key = this.#keys.get(id);
      if (!key) throw new Error(`No payload key ${id}`);
      const data = payload.data ?? new Uint8Array();
      const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, NONCE));
      decipher.setAuthTag(data.subarray(data.length - TAG));
      const plain = [decipher.update(data.subarray(NONCE, data.length - TAG)), decipher.final()];
      return PayloadMessage.decode(Buffer.concat(plain));
    });
  }
}

function text(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString() : '';
}
