import { useTranslation } from 'react-i18next';
import { articleName } from '../case/article.ts';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';

type Page = Schemas['ProcedurePage'];
type Cite = Schemas['Cite'];

/** Steps, limits and ends as sentences, each with its article. */
export function StepsInWords({ page }: { page: Page }) {
  const { t } = useTranslation('office');
  const name = useNames();
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
                <span className="quiet">
                  {step.who.length === 0 ? '' : ` ${t('procedures.who')}：${step.who.map(name).join('、')}`}
                  {step.papers.length === 0 ? '' : ` ${t('procedures.papers')}：${step.papers.map(name).join('、')}`}
                  {step.buttons.length === 0 ? '' : ` ${t('procedures.buttons')}：${step.buttons.map(name).join('、')}`}
                </span>
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
              <td>{term.sentence}</td>
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

/** Article and quote, and the reading where the text is unclear. */
function Grounds({ cites, reading }: { cites: Cite[]; reading?: Schemas['Reading'] }) {
  const { t } = useTranslation('office');
  return (
    <span className="small quiet">
      {cites.map((cite) => (
        <span key={cite.instrument + cite.article + (cite.quote ?? '')} title={cite.title}>
          {cite.instrument} {articleName(cite.article)}
          {cite.quote === undefined ? ' ' : <q className="law-voice">{cite.quote}</q>}{' '}
        </span>
      ))}
      {reading === undefined ? null : (
        <span>
          {t('procedures.reading')}：{reading[0]} ／ {reading[1]}
        </span>
      )}
    </span>
  );
}
