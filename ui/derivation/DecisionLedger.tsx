import { useTranslation } from 'react-i18next';
import { articleName } from '../case/article.ts';
import type { Schemas } from '../http/client.ts';
import { said, useLanguage } from '../http/said.ts';
import { momentOf, shortDay } from '../text/day.ts';

type Line = Schemas['LedgerLine'];

/** The ledger of a limit: each entry with who, when, why and what it moved. What was taken back stays, struck through. */
export function DecisionLedger({ one }: { one: Schemas['Derivation'] }) {
  const { t } = useTranslation('clock');
  const language = useLanguage();
  return (
    <table className="ruled clock-ledger" aria-label={t('ledger.title')}>
      <caption>{t('ledger.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ledger.n')}</th>
          <th scope="col">{t('ledger.what')}</th>
          <th scope="col">{t('ledger.effect')}</th>
          <th scope="col">{t('ledger.on')}</th>
          <th scope="col">{t('ledger.at')}</th>
          <th scope="col">{t('ledger.by')}</th>
          <th scope="col">{t('ledger.approver')}</th>
          <th scope="col">{t('ledger.why')}</th>
          <th scope="col">{t('ledger.grounds')}</th>
        </tr>
      </thead>
      <tbody>
        {one.ledger.map((line, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a ledger only grows, and its lines are told apart by their place
          <tr key={n} className={line.revoked ? 'revoked' : undefined}>
            <td>{line.n ?? ''}</td>
            <td>
              {line.revoked ? <del>{said(line, language)}</del> : said(line, language)}
              {line.revoked ? <b> {t('ledger.revoked')}</b> : null}
            </td>
            <td className="nowrap">{moved(line, language)}</td>
            <td className="nowrap">{shortDay(line.on, language)}</td>
            <td className="nowrap">{momentOf(line.at)}</td>
            <td>{who(line.by)}</td>
            <td>{who(line.approver)}</td>
            <td>{[line.reason, line.document].filter(Boolean).join(language === 'en' ? '; ' : '；')}</td>
            <td>
              {line.grounds === undefined
                ? ''
                : `${line.grounds.instrument} ${articleName(line.grounds.article, language)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const who = (by: Schemas['By'] | undefined) => (by === undefined ? '' : `${by.name} ${by.unit}`.trim());

/** The last day before and after; a dash while the clock stands still. */
function moved(line: Line, language: 'zh' | 'en'): string {
  if (line.n === undefined || (line.from === undefined && line.to === undefined)) return '';
  const day = (text: string | undefined) => (text === undefined ? '—' : shortDay(text, language));
  return line.from === line.to ? day(line.to) : `${day(line.from)} → ${day(line.to)}`;
}
