import { useTranslation } from 'react-i18next';
import { useLanguage } from '../http/said.ts';
import type { Pack } from './queries.ts';

/** Years shown at the end of a pack: the newest, and the one that is not published. */
const NEWEST = 3;

/** Every pack with how far each year can be relied on, its notice, and who has signed it. */
export function PackTable({ packs }: { packs: Pack[] }) {
  const { t } = useTranslation('calendar');
  return (
    <table className="ruled" aria-label={t('packs')}>
      <thead>
        <tr>
          {(['id', 'region', 'state', 'years', 'firm', 'signed', 'hash'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.hash} className={pack.state === 'current' ? 'current' : undefined}>
            <th scope="row" className="nowrap">
              {pack.id}
            </th>
            <td>
              {pack.region.title} {pack.overlay ? <span className="quiet">{t('overlay')}</span> : null}
            </td>
            <td className="nowrap">{t(`state.${pack.state}`)}</td>
            <td>
              <Years pack={pack} />
            </td>
            <td className="nowrap">{pack.firmThrough}</td>
            <td>
              <Signed pack={pack} />
            </td>
            <td>
              <code title={pack.hash}>{pack.hash.slice(0, 8)}</code>
              <details>
                <summary>{t('text')}</summary>
                <pre>{pack.text}</pre>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Years({ pack }: { pack: Pack }) {
  const { t } = useTranslation('calendar');
  const shown = pack.years.slice(-NEWEST);
  return (
    <ul className="pack-years">
      {shown.map((year) => (
        <li key={year.year} className={`pack-${year.state}`}>
          {t('yearIs', { year: year.year, state: t(`year.${year.state}`) })}
          {year.workingDays === undefined ? null : (
            <span className="quiet"> {t('workingDays', { n: year.workingDays })}</span>
          )}
          {year.notice === undefined ? null : (
            <span className="quiet"> {t('noticeOf', { year: year.year, notice: year.notice })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who compared the days with the notice; a year that nobody has signed says so. */
function Signed({ pack }: { pack: Pack }) {
  const { t } = useTranslation('calendar');
  const comma = useLanguage() === 'en' ? ', ' : '、';
  const published = pack.years.filter(({ state }) => state !== 'unpublished');
  const of = (signature: Pack['years'][number]['signature']) =>
    published.filter((year) => year.signature === signature).map(({ year }) => String(year));
  const [open, altered] = [of('unsigned'), of('altered')];
  const newest = published.filter(({ signature }) => signature === 'signed').at(-1);
  const years = (list: string[]) => (list.length > 3 ? `${list[0]}–${list.at(-1)}` : list.join(comma));
  return (
    <>
      {newest === undefined ? null : (
        <div>{t('signed', { year: newest.year, name: newest.signedBy ?? '', day: newest.signedOn ?? '' })}</div>
      )}
      {altered.length === 0 ? null : <div className="pack-open">{t('altered', { years: years(altered) })}</div>}
      {open.length === 0 ? null : <div className="pack-open">{t('unsigned', { years: years(open) })}</div>}
    </>
  );
}
