import { useTranslation } from 'react-i18next';
import './case.css';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { useLanguage } from '../http/said.ts';
import { type Article, articleName, articlesOf, type Cite, marked } from './article.ts';

/** The articles, in the voice of the law, and the reading that is used beside the one that is not. */
export function Law({ cites, reading, brief }: { cites: Cite[]; reading?: Schemas['Reading']; brief?: boolean }) {
  const { t } = useTranslation(['desk', 'office']);
  const language = useLanguage();
  const name = useNames();
  const shown = brief ? cites.filter((cite) => cite.quote !== undefined).slice(0, 1) : cites;
  return (
    <>
      {articlesOf(shown).map((one) => (
        <div key={one.instrument + one.article} className="law-article">
          <h3 title={one.title}>
            {one.instrument} {articleName(one.article, language)}
          </h3>
          <ArticleText one={one} brief={brief} />
        </div>
      ))}
      {reading === undefined || brief ? null : (
        <div className="law-reading">
          <h3>{t('reading')}</h3>
          <p>{name(reading[0] ?? '')}</p>
          <p className="quiet">{t('readingOther', { words: name(reading[1] ?? '') })}</p>
        </div>
      )}
    </>
  );
}

/** The whole article with the quoted words marked; without it, or in brief, the quotes. Always in the language of the law. */
export function ArticleText({ one, brief }: { one: Article; brief?: boolean | undefined }) {
  if (one.text === undefined || brief)
    return one.quotes.map((quote) => (
      <blockquote key={quote} lang="zh-CN">
        {quote}
      </blockquote>
    ));
  return (
    <blockquote lang="zh-CN" className="law-whole">
      {marked(one.text, one.quotes).map((part, n) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        part.quoted ? <mark key={n}>{part.words}</mark> : part.words,
      )}
    </blockquote>
  );
}
