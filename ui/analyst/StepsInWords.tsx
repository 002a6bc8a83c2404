import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { useLanguage } from '../http/said.ts';
import { listOf } from '../text/list.ts';
import { Grounds } from './Grounds.tsx';

type Page = Schemas['ProcedurePage'];

/** Steps, limits and ends as sentences, each with its article. */
export function StepsInWords({ page }: { page: Page }) {
  const { t } = useTranslation('office');
  const name = useNames();
  const language = useLanguage();
  return (
    <section className="steps" aria-label={t('procedures.steps')}>
      <h2 className="section-title">{t('procedures.steps')}</h2>
      <table className="ruled">
        <tbody>
          {page.steps.map((step, n) => (
            <tr key={step.name}>
              <td>{n + 1}</td>
              <th scope="row" className="nowrap">
                {name(step.name)}
              </th>
              <td>
                {step.does === undefined ? null : name(step.does)}
                {(['who', 'papers', 'buttons'] as const)
                  .filter((part) => step[part].length > 0)
                  .map((part) => (
                    <span key={part} className="quiet">
                      {' '}
                      {t(`procedures.${part}`, { names: listOf(step[part].map(name), language) })}
                    </span>
                  ))}
              </td>
              <td>
                <Grounds cites={step.cites} reading={step.reading} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="section-title">{t('procedures.terms')}</h2>
      <table className="ruled">
        <tbody>
          {page.terms.map((term) => (
            <tr key={`${term.step ?? ''}${term.kind}${term.sentence}`}>
              <td className="nowrap">{t(`procedures.termKind.${term.kind}`)}</td>
              <th scope="row" className="nowrap">
                {term.step === undefined ? t('procedures.wholeCase') : name(term.step)}
              </th>
              <td>{name(term.sentence)}</td>
              <td>
                <Grounds cites={term.cites} reading={term.reading} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="section-title">{t('procedures.ends')}</h2>
      <table className="ruled">
        <tbody>
          {page.ends.map((end) => (
            <tr key={end.name}>
              <th scope="row" className="nowrap">
                {name(end.name)}
              </th>
              <td>
                {name(end.says)}
                {end.applies === undefined ? null : (
                  <span className="quiet"> {t('procedures.applies', { rule: name(end.applies) })}</span>
                )}
              </td>
              <td>
                <Grounds cites={end.cites} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
