import { useTranslation } from 'react-i18next';
import { articleName } from '../case/article.ts';
import type { Schemas } from '../http/client.ts';
import type { Naming } from '../http/names.ts';
import { said, useLanguage } from '../http/said.ts';
import { momentOf, shortDay } from '../text/day.ts';

/** A change of a limit that waits for its second person: what, why, on what paper, and what it would move. */
export function Proposal({ of, name }: { of: Schemas['Proposal']; name: Naming }) {
  const { t } = useTranslation('clock');
  const language = useLanguage();
  const day = (text: string | undefined) => (text === undefined ? '—' : shortDay(text, language));
  const lines: [label: string, text: string | undefined][] = [
    [t('proposal.limit'), of.step === undefined ? t('whole') : name(of.step)],
    [t('proposal.what'), said(of, language)],
    [t('proposal.effect'), `${day(of.from)} → ${day(of.to)}`],
    [t('proposal.by'), `${of.by.name} ${of.by.unit} ${momentOf(of.at)}`],
    [t('proposal.document'), of.document],
    [t('proposal.grounds'), of.grounds && `${of.grounds.instrument} ${articleName(of.grounds.article, language)}`],
    [t('proposal.reason'), of.reason],
  ];
  return (
    <section className="clock-proposal" aria-label={t('proposal.title')}>
      <h3 className="section-title">{t('proposal.title')}</h3>
      <dl className="fact-list">
        {lines.map(([label, text]) =>
          text === undefined ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
