import { useQuery } from '@tanstack/react-query';
import { inEnglish, type Words, wordsOf } from '../text/names.ts';
import { procedure } from './queries.ts';
import { useLanguage } from './said.ts';

/** Shows a name or a sentence of a definition in the language of the screen. */
export type Naming = (text: string) => string;

/**
 * How the definitions of a procedure are named on the screen. In Chinese as they stand; in English with what its page
 * translates, read once for all who ask. A quote of the law never goes through here: it stays in the words of the law.
 */
export function useNames(id: string | undefined): Naming {
  const language = useLanguage();
  const { data: words } = useQuery({
    ...procedure(id ?? ''),
    enabled: language === 'en' && id !== undefined,
    retryOnMount: false,
    select: wordsOfPage,
  });
  return (text) => (language === 'en' && words !== undefined ? inEnglish(text, words) : text);
}

/** One function for all, so that the words of a page are gathered once. */
const wordsOfPage: (page: Parameters<typeof wordsOf>[0]) => Words = wordsOf;
