import { createHash } from 'node:crypto';

/** The id of the case that an effect opens: a UUID (version 8, RFC 9562) made of the opener and the effect's key. */
export function openedCaseId(caseId: string, effectKey: string): string {
  const hex = createHash('sha256').update(`${caseId} ${effectKey}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
