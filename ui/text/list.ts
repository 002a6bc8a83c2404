import type { Language } from './index.ts';

/** Names one after another, with the comma of the language. */
export const listOf = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'en' ? ', ' : '、');
