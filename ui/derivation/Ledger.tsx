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

/** The start of a clock is the first line of the derivation already. */
const isNews = (line: Schemas['LedgerLine']) => line.act !== 'start';

/** The ledger of a clock: what happened to it and how the day was counted, each with its ground. The screen reader's version of the strip. */
export function Ledger({ one, name }: { one: Schemas['Derivation']; name: Naming }) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  return (
    <table className="ruled why-ledger" aria-label={t('why.ledger')}>
      <thead>
        <tr>
          <th scope="col">{t('why.columns.day')}</th>
          <th scope="col">{t('why.columns.what')}</th>
          <th scope="col">{t('why.columns.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {one.ledger.filter(isNews).map((line) => (
          <tr key={line.at + line.act}>
            <td className="nowrap">{shortDay(line.on, language)}</td>
            <td>
              {said(line, language)}
              {line.by === undefined ? null : <span className="quiet"> {line.by.name}</span>}
            </td>
            <td className="quiet">
              {listOf(
                [line.grounds ?? '', line.reason ?? ''].filter((part) => part !== ''),
                language,
              )}
            </td>
          </tr>
        ))}
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
