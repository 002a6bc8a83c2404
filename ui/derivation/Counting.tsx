import { useTranslation } from 'react-i18next';
import { articleName, articlesOf } from '../case/article.ts';
import type { Schemas } from '../http/client.ts';
import type { Naming } from '../http/names.ts';
import { said, useLanguage } from '../http/said.ts';
import { shortDay } from '../text/day.ts';
import type { Language } from '../text/index.ts';
import { listOf } from '../text/list.ts';

/** The sentence that is counted, and the articles it rests on; they stand beside the first line. */
function grounds(one: Schemas['Derivation'], name: Naming, language: Language): string {
  const articles = articlesOf(one.cites);
  return listOf(
    [
      name(one.sentence),
      ...articles.map(({ instrument, article }) => `${instrument} ${articleName(article, language)}`),
    ],
    language,
  );
}

/** How the day was counted, step by step, with its ground: the screen reader's version of the strip. */
export function Counting({ one, name }: { one: Schemas['Derivation']; name: Naming }) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  return (
    <table className="ruled why-ledger" aria-label={t('why.columns.how')}>
      <thead>
        <tr>
          <th scope="col">{t('why.columns.day')}</th>
          <th scope="col">{t('why.columns.what')}</th>
          <th scope="col">{t('why.columns.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {one.trace.map((line, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one derivation are told apart by their place only
          <tr key={n}>
            <td className="nowrap">{line.date === undefined ? '' : shortDay(line.date.slice(0, 10), language)}</td>
            <td>{said(line, language)}</td>
            <td className="quiet">{n === 0 ? grounds(one, name, language) : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
