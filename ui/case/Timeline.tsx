import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import type { Naming } from '../http/names.ts';
import { said, useLanguage } from '../http/said.ts';
import { momentOf } from '../text/day.ts';
import type { Language } from '../text/index.ts';
import { listOf } from '../text/list.ts';
import { articleName } from './article.ts';

type Entry = Schemas['TimelineEntry'];
const decisions = new Set([
  'opened',
  'performed',
  'supplement',
  'supplemented',
  'lapsed',
  'deemed',
  'diverted',
  'resolved',
  'ended',
]);
const limits = new Set(['clock', 'alert', 'lapsed', 'deemed', 'supplement', 'supplemented']);

/** The lines of a filter: decisions, limits, or all. */
export function filtered(entries: Entry[], show: 'decisions' | 'late' | undefined): Entry[] {
  if (show === undefined) return entries;
  return entries.filter((entry) => (show === 'decisions' ? decisions : limits).has(entry.kind));
}

/** Who, when, what, why, by which article. Newest last, as it is read aloud in a file. */
export function Timeline({ entries, name }: { entries: Entry[]; name: Naming }) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  if (entries.length === 0) return <p className="quiet">{t('case.emptyTimeline')}</p>;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={`${entry.seq}${entry.hash}`} className={entry.kind === 'ended' ? 'timeline-end' : undefined}>
          <time dateTime={entry.at}>{momentOf(entry.at)}</time>
          <div>
            <p>{said(entry, language)}</p>
            <p className="quiet small">
              {[
                entry.by === undefined ? undefined : `${entry.by.name} ${name(entry.by.unit)}`,
                entry.reason,
                listOf(entry.papers.map(name), language) || undefined,
                citedIn(entry, language) || undefined,
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </p>
          </div>
          <code title={t('case.hash')}>{entry.hash.slice(0, 8)}</code>
        </li>
      ))}
    </ol>
  );
}

function citedIn({ cites }: Entry, language: Language): string {
  const names = cites.map((cite) => `${cite.instrument} ${articleName(cite.article, language)}`);
  return listOf([...new Set(names)], language);
}
