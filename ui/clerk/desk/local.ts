import type { Schemas } from '../../http/client.ts';

export type Draft = Schemas['Draft'];
export interface LocalDraft {
  draft: Draft;
  /** When it was written, ISO 8601. */
  at: string;
}

const prefix = 'banjie.draft.';

/** Drafts on this machine, one for each person and place; written at once, so that nothing typed is lost before the server has it. */
export function draftKey(person: string, place: string): string {
  return `${prefix}${person}.${place}`;
}

export function readDraft(key: string): LocalDraft | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as LocalDraft;
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, draft: Draft, at: string): void {
  localStorage.setItem(key, JSON.stringify({ draft, at } satisfies LocalDraft));
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key);
}

/** Takes every draft off this machine; the server has its own copy. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
