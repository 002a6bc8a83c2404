import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { AesGcmCodec } from './codec.ts';
import type { TemporalSettings } from './settings.ts';

/** Path of the failure converter: client, worker and workflow bundle must use the same. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.ts', import.meta.url));

/** How values are written to histories: JSON, encrypted when the settings hold a key, error texts included. */
export function dataConverter({
  payloadKey,
  formerKeys,
}: Pick<TemporalSettings, 'payloadKey' | 'formerKeys'>): DataConverter {
  return {
    failureConverterPath,
    ...(payloadKey ? { payloadCodecs: [new AesGcmCodec(payloadKey, formerKeys)] } : {}),
  };
}
