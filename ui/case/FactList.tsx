import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import type { Naming } from '../http/names.ts';
import { useLanguage } from '../http/said.ts';
import { isIdNumber, masked } from '../text/mask.ts';

type Fact = Schemas['CasePage']['facts'][number];

/** What is known of a case, as the office calls it. Lines are shown as a small table. */
export function FactList({ facts, name }: { facts: Fact[]; name: Naming }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = { yes: t('yes'), no: t('no'), name };
  return (
    <dl className="facts fact-list">
      {facts.map((fact) => (
        <div key={fact.word}>
          <dt>{(language === 'en' ? fact.title_en : undefined) ?? name(fact.word)}</dt>
          <dd>
            {Array.isArray(fact.value) ? (
              <Rows rows={fact.value} words={words} />
            ) : (
              <Shown text={shown(fact.value, words)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Wording {
  yes: string;
  no: string;
  name: Naming;
}

function Rows({ rows, words }: { rows: Record<string, unknown>[]; words: Wording }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <table className="ruled">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.name(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          <tr key={n}>
            {columns.map((column) => (
              <td key={column}>{shown(row[column], words)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An identity number is covered until somebody wants to see it. */
function Shown({ text }: { text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!isIdNumber(text)) return text;
  return (
    <>
      {open ? text : masked(text)}{' '}
      <button type="button" className="plain" onClick={() => setOpen(!open)}>
        {open ? t('cover') : t('show')}
      </button>
    </>
  );
}

function shown(value: unknown, words: Wording): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return value === undefined || value === null || value === '' ? '—' : words.name(String(value));
}
