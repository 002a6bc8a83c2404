import { useTranslation } from 'react-i18next';
import './case.css';
import type { Schemas } from '../http/client.ts';

type Cite = Schemas['Cite'];

/** The articles, in the voice of the law, and the reading that is used beside the one that is not. */
export function Law({ cites, reading, brief }: { cites: Cite[]; reading?: Schemas['Reading']; brief?: boolean }) {
  const { t } = useTranslation(['desk', 'office']);
  const shown = brief ? cites.filter((cite) => cite.quote !== undefined).slice(0, 1) : cites;
  return (
    <>
      {shown.map((cite) => (
        <div key={`${cite.instrument}${cite.article}${cite.quote ?? ''}`} className="law-article">
          <h3 title={cite.title}>
            {cite.instrument} {articleName(cite.article)}
          </h3>
          {cite.quote === undefined ? null : <blockquote lang="zh-CN">{cite.quote}</blockquote>}
        </div>
      ))}
      {reading === undefined || brief ? null : (
        <div className="law-reading">
          <h3>{t('reading')}</h3>
          <p>{reading[0]}</p>
          <p className="quiet">
            {t('readingOther')}：{reading[1]}
          </p>
        </div>
      )}
    </>
  );
}

/** `19` → `第19条`; items of an article keep their own brackets. */
export function articleName(article: string): string {
  const number = /^(\d+)(.*)$/.exec(article);
  return number === null ? article : `第${number[1]}条${number[2]}`;
}
