import { Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';

/** The text in force, line by line with the file and line it comes from; lines of this region's own file are marked. */
export function EffectiveText({ page }: { page: Schemas['ProcedurePage'] }) {
  const { t } = useTranslation('office');
  const [onlyOwn, setOnlyOwn] = useState(false);
  const own = ownFile(page.row.id);
  const lines = page.lines.map((line, n) => ({ ...line, n: n + 1, own: line.file.replace(/@[\d-]+/, '') === own }));
  return (
    <section className="text" aria-label={t('procedures.text')}>
      <div className="text-head">
        <h2>{t('procedures.text')}</h2>
        <small>{t('procedures.textHint')}</small>
        <span>
          <Switch size="small" checked={onlyOwn} onChange={setOnlyOwn} aria-label={t('procedures.onlyLocal')} />{' '}
          {t('procedures.onlyLocal')}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="text-scroll" tabIndex={0} aria-label={t('procedures.text')}>
        <table lang="zh-CN">
          <tbody>
            {lines
              .filter((line) => line.own || !onlyOwn)
              .map((line) => (
                <tr key={line.n} className={line.own ? 'own' : undefined}>
                  <td className="text-n">{line.n}</td>
                  <td>
                    <Yaml text={line.text} />
                  </td>
                  <td className="text-origin">
                    {line.file}:{line.line}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The file of a procedure's own text: `xingan.enrollment` → `xingan/enrollment.yaml`. */
export function ownFile(id: string): string {
  const dot = id.lastIndexOf('.');
  return `${id.slice(0, dot)}/${id.slice(dot + 1)}.yaml`;
}

/** A line of YAML: key, text, and quotes of the law in its voice. */
function Yaml({ text }: { text: string }) {
  const parts = /^(\s*(?:- )?)([^\s:「]+:)?(.*)$/.exec(text);
  if (parts === null) return <code>{text}</code>;
  const rest = (parts[3] ?? '').split(/(「[^」]*」|\s#.*$)/);
  return (
    <code>
      {parts[1]}
      <b>{parts[2]}</b>
      {rest.map((part, n) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line never move
        if (part.startsWith('「')) return <q key={n}>{part}</q>;
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line never move
        return /^\s#/.test(part) ? <i key={n}>{part}</i> : part;
      })}
    </code>
  );
}
