import { useTranslation } from 'react-i18next';
import type { Language } from '../text/index.ts';
import { namesWithin } from '../text/names.ts';
import { Refused } from './client.ts';
import { queryClient, words } from './queries.ts';

interface Said {
  sentence_zh: string;
  sentence_en: string;
}

/** The language of the screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** A sentence of the server in the language of the screen; the names within it too, once the library's words are here. */
export function said(it: Said, language: Language): string {
  if (language === 'zh') return it.sentence_zh;
  const known = queryClient.getQueryData(words.queryKey);
  return known === undefined ? it.sentence_en : namesWithin(it.sentence_en, known.words);
}

/** What went wrong, in words for a person. */
export function whyNot(error: unknown, language: Language): string {
  if (error instanceof Refused) return said(error.problem, language);
  return language === 'en' ? 'Something failed on this page.' : '这一页出错了。';
}
