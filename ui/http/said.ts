import { useTranslation } from 'react-i18next';
import type { Language } from '../text/index.ts';
import { Refused } from './client.ts';

interface Said {
  sentence_zh: string;
  sentence_en: string;
}

/** The language of the screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** A sentence of the server in the language of the screen. */
export function said(it: Said, language: Language): string {
  return language === 'en' ? it.sentence_en : it.sentence_zh;
}

/** What went wrong, in words for a person. */
export function whyNot(error: unknown, language: Language): string {
  if (error instanceof Refused) return said(error.problem, language);
  return language === 'en' ? 'Something failed on this page.' : '这一页出错了。';
}
