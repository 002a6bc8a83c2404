import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fits } from '../clerk/file/ProcedureChoice.tsx';
import { CouldNotRead } from '../frame/Missing.tsx';
import { Loading } from '../frame/states.tsx';
import { useNames } from '../http/names.ts';
import { procedures } from '../http/queries.ts';
import './procedures.css';

const kinds = ['case', 'recurring', 'rule'] as const;

/** The procedures in force in a person's regions. */
export function ProceduresPage() {
  const { t } = useTranslation('office');
  const name = useNames();
  const list = useQuery(procedures);
  const [word, setWord] = useState('');
  if (list.error !== null) return <CouldNotRead error={list.error} again={list.refetch} right="read-definitions" />;
  if (list.data === undefined) return <Loading />;
  const rows = list.data.rows.filter((row) => fits(row, word));
  return (
    <section className="procedures" aria-label={t('procedures.title')}>
      <div className="procedures-head">
        <h1>{t('procedures.title')}</h1>
        <span className="quiet small">{t('procedures.count', { count: rows.length })}</span>
        <Input
          value={word}
          onChange={(event) => setWord(event.target.value)}
          aria-label={t('procedures.search')}
          placeholder={t('procedures.search')}
          allowClear
        />
      </div>
      {rows.length === 0 ? <p>{t('procedures.empty')}</p> : null}
      <table className="ruled">
        <thead>
          <tr>
            {(['name', 'region', 'kind', 'version', 'steps', 'terms', 'cites'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`procedures.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/procedures/$procedure" params={{ procedure: row.id }}>
                  {name(row.title)}
                </Link>{' '}
                <code>{row.id}</code>
              </th>
              <td>{name(row.region.title)}</td>
              <td>{kindName(row.kind, t)}</td>
              <td>{row.version}</td>
              <td>{row.steps}</td>
              <td>{row.terms}</td>
              <td>{row.cites}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function kindName(kind: string, t: ReturnType<typeof useTranslation<'office'>>['t']): string {
  const known = kinds.find((one) => one === kind);
  return known === undefined ? kind : t(`procedures.kind.${known}`);
}
