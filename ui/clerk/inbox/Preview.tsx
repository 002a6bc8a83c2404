import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clocks } from '../../case/Clocks.tsx';
import { Flow } from '../../case/Flow.tsx';
import { Law } from '../../case/Law.tsx';
import { Key } from '../../frame/Key.tsx';
import { useNames } from '../../http/names.ts';
import { casePage, task } from '../../http/queries.ts';
import { said, useLanguage } from '../../http/said.ts';
import { dayOf } from '../../text/day.ts';
import { masked } from '../../text/mask.ts';
import { nameOf } from './InboxLine.tsx';
import type { Acts } from './useActs.ts';
import type { Row } from './useRows.ts';

const route = getRouteApi('/framed/$realm/inbox');

/** The row under the cursor in full: its clocks, what has happened, the article. Reads after a moment, so that J J J stays quick. */
export function Preview(props: { row: Row; view: string; acts: Acts; why: () => void; release: () => void }) {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  const { realm } = route.useParams();
  const { row } = props;
  const name = useNames();
  const settled = useSettled(180);
  const { data: page } = useQuery({ ...casePage(realm, row.case), enabled: settled });
  const { data: desk } = useQuery({ ...task(realm, row.task), enabled: settled && props.view !== 'done' });
  return (
    <aside className="preview" aria-label={t('previewLabel')}>
      <div className="preview-body">
        <p className="quiet small">{row.number}</p>
        <h2>
          <b>{name(nameOf(row))}</b> <span>{name(row.procedure.title)}</span>
        </h2>
        {page === undefined ? null : <Flow steps={page.steps} name={name} />}
        <div className="preview-part">
          <Clocks due={row.due} />
          <button type="button" className="plain small" onClick={props.why}>
            {t('why')} <Key name="T" />
          </button>
        </div>
        <dl className="facts preview-part">
          {row.columns.map((column) => (
            <Fact key={column.word} word={name(column.word)} text={name(column.text)} />
          ))}
          <Fact word={t('holder')} text={row.holder?.name ?? t('noHolder')} />
        </dl>
        {page === undefined ? null : (
          <ol className="preview-part preview-events" aria-label={t('sofar')}>
            {page.timeline
              .slice(-4)
              .reverse()
              .map((entry) => (
                <li key={entry.seq + entry.hash}>
                  <time dateTime={entry.at}>{dayOf(entry.at).slice(5)}</time> {said(entry, language)}
                </li>
              ))}
          </ol>
        )}
        {desk === undefined ? null : <Law cites={desk.cites} reading={desk.reading} brief />}
      </div>
      <PreviewActs {...props} />
    </aside>
  );
}

function Fact({ word, text }: { word: string; text: string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{masked(text) || '—'}</dd>
    </>
  );
}

function PreviewActs({ row, view, acts, release }: { row: Row; view: string; acts: Acts; release: () => void }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="preview-acts">
      {view === 'done' ? null : row.holder === undefined ? (
        <Button type="primary" onClick={() => acts.claim(row)} disabled={acts.working}>
          {t('claim')}
          <Key name="A" />
        </Button>
      ) : null}
      <Button type={row.holder === undefined && view !== 'done' ? 'default' : 'primary'} onClick={() => acts.open(row)}>
        {t('open')}
        <Key name="Enter" />
      </Button>
      {row.holder === undefined || view === 'done' ? null : (
        <Button type="text" onClick={release}>
          {t('release')}
          <Key name="R" />
        </Button>
      )}
    </div>
  );
}

/** True once the component has stood still for so many milliseconds. */
function useSettled(after: number): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return settled;
}
