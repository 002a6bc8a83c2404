import type { Language } from '../../model/language/reserved.ts';
import { parseEn } from './parse-en.ts';
import { parseZh } from './parse-zh.ts';
import type { Sentence } from './phrase.ts';
import { rollOf } from './vocabulary.ts';

/** Reads a term sentence or an `every` sentence; undefined when it fits no pattern of its language. */
export function parseSentence(text: string, language: Language, kind: 'term' | 'every'): Sentence | undefined {
  const parse = language === 'zh' ? parseZh : parseEn;
  const clean = text.trim().replace(/\s+/gu, ' ');
  const body = language === 'zh' ? clean.replaceAll(' ', '') : clean;
  const cut = Math.max(body.lastIndexOf('，'), body.lastIndexOf(','));
  const roll = cut < 0 ? undefined : rollOf(language, body.slice(cut + 1).trim());
  const phrase = parse(roll ? body.slice(0, cut).trim() : body, kind);
  return phrase && { phrase, ...(roll && { roll }) };
}
