import { useQuery } from '@tanstack/react-query';
import { inEnglish, titleInEnglish } from '../text/names.ts';
import { words } from './queries.ts';
import { useLanguage } from './said.ts';

/** Shows a name or a sentence of a definition in the language of the screen. */
export type Naming = (text: string) => string;

interface Titled {
  title: string;
  procedure: { title: string };
}
/** The title of a case in the language of the screen. */
export function useTitles(): (row: Titled) => string {
  const language = useLanguage();
  const { data } = useQuery({ ...words, enabled: language === 'en' });
  return ({ title, procedure }) =>
    language === 'en' && data !== undefined ? titleInEnglish(title, procedure.title, data.words) : title;
}

/**
 * How the definitions are named on the screen: in Chinese as they stand; in English with the library's words, read once for
 * all screens. A quote of the law never goes through here: it stays in the words of the law.
 */
export function useNames(): Naming {
  const language = useLanguage();
  const { data } = useQuery({ ...words, enabled: language === 'en' });
  return (text) => (language === 'en' && data !== undefined ? inEnglish(text, data.words) : text);
}
