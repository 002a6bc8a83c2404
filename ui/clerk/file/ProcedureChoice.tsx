import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CouldNotRead } from '../../frame/Missing.tsx';
import { Loading } from '../../frame/states.tsx';
import type { Schemas } from '../../http/client.ts';
import { useNames } from '../../http/names.ts';
import { procedures } from '../../http/queries.ts';
import { useLanguage } from '../../http/said.ts';
import { Section } from './StartForm.tsx';

type ProcedureRow = Schemas['ProcedureRow'];

/** Which procedure: found by its name, by region; those that this person may not file come last and say so. */
export function ProcedureChoice({
  chosen,
  choose,
  rehearses = false,
}: {
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
  /** Whoever rehearses plays every step: all procedures are open to them. */
  rehearses?: boolean;
}) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  const list = useQuery(procedures);
  const [word, setWord] = useState('');
  const name = useNames();
  if (list.error !== null) return <CouldNotRead error={list.error} again={list.refetch} right="file" />;
  if (list.data === undefined) return <Loading />;
  const title = (row: ProcedureRow) => (language === 'en' ? row.title_en : undefined) ?? row.title;
  const rows = list.data.rows.filter((row) => row.kind === 'case');
  const now = rows.find((row) => row.id === chosen);
  if (chosen !== undefined)
    return (
      <Section n={1} title={t('file.what')}>
        <p className="file-chosen">
          <b>{now === undefined ? chosen : title(now)}</b>{' '}
          <span className="quiet">{name(now?.region.title ?? '')}</span>
          <button type="button" className="plain" onClick={() => choose(undefined)}>
            {t('file.change')}
          </button>
        </p>
      </Section>
    );
  const may = (row: ProcedureRow) => rehearses || row.mayFile;
  const found = rows.filter((row) => fits(row, word));
  const open = found.filter(may);
  const groups = [...new Set(open.map((row) => row.region.title))].map((region) => ({
    head: name(region),
    rows: open.filter((row) => row.region.title === region),
  }));
  const barred = found.filter((row) => !may(row));
  if (barred.length > 0) groups.push({ head: t('file.notMine'), rows: barred });
  return (
    <Section n={1} title={t('file.what')}>
      <Input.Search
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onSearch={() => open[0] && choose(open[0].id)}
        aria-label={t('file.search')}
        placeholder={t('file.search')}
        className="file-search"
        autoFocus
      />
      {found.length === 0 ? <p className="quiet">{t('file.none')}</p> : null}
      {groups.map(({ head, rows: some }) => (
        <div key={head}>
          <h3 className="file-group">
            {head} <span className="file-count">{t('file.count', { count: some.length })}</span>
          </h3>
          <ul className="file-list">
            {some.map((row) => (
              <li key={row.id}>
                <button type="button" disabled={!may(row)} onClick={() => choose(row.id)}>
                  <b>{title(row)}</b>
                  <small>
                    {name(row.region.title)} · {t('file.version', { day: row.version })}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** Every word that was typed occurs in a title, the region or the id. */
export function fits(row: ProcedureRow, words: string): boolean {
  const text = `${row.title} ${row.title_en ?? ''} ${row.region.title} ${row.id}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
