import { useTranslation } from 'react-i18next';
import { articleName, articlesOf, type Cite } from '../case/article.ts';
import { ArticleText } from '../case/Law.tsx';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { useLanguage } from '../http/said.ts';

/** Articles and quotes, each article opened as a whole with the quoted words marked; and the reading where the text is unclear. */
export function Grounds({ cites, reading }: { cites: Cite[]; reading?: Schemas['Reading'] }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const name = useNames();
  return (
    <div className="grounds small">
      {articlesOf(cites).map((one) => (
        <details key={one.instrument + one.article}>
          <summary title={one.title}>
            {one.instrument} {articleName(one.article, language)}
            {one.quotes.map((quote) => (
              <q key={quote} className="law-voice" lang="zh-CN">
                {quote}
              </q>
            ))}
          </summary>
          <p className="quiet" lang="zh-CN">
            {one.title}
          </p>
          <ArticleText one={one} />
        </details>
      ))}
      {reading === undefined ? null : (
        <p className="quiet">
          {t('procedures.readings', { used: name(reading[0] ?? ''), other: name(reading[1] ?? '') })}
        </p>
      )}
    </div>
  );
}
