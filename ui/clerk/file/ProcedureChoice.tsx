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

/** Which procedure: found by its name; those that this person may not file are shown and say so. */
export function ProcedureChoice({
  chosen,
  choose,
}: {
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
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
  const found = rows.filter((row) => fits(row, word)).sort((a, b) => Number(b.mayFile) - Number(a.mayFile));
  return (
    <Section n={1} title={t('file.what')}>
      <Input.Search
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onSearch={() => found[0]?.mayFile && choose(found[0].id)}
        aria-label={t('file.search')}
        placeholder={t('file.search')}
        className="file-search"
        autoFocus
      />
      {found.length === 0 ? <p className="quiet">{t('file.none')}</p> : null}
      <ul className="file-list">
        {found.map((row) => (
          <li key={row.id}>
            <button type="button" disabled={!row.mayFile} onClick={() => choose(row.id)}>
              <b>{title(row)}</b>
              <span>{row.mayFile ? '' : t('file.notMine')}</span>
              <small>
                {name(row.region.title)} · {t('file.version', { day: row.version })}
              </small>
            </button>
          </li>
        ))}
      </ul>
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
