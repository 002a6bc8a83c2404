import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import type { Realm } from '../http/queries.ts';
import { dayOf } from '../text/day.ts';
import { FactList } from './FactList.tsx';
import { PaperIcon } from './PaperIcon.tsx';
import { PaymentOutcome } from './PaymentOutcome.tsx';

/** Facts, papers, letters and payments of the case. */
export function CaseSide({ page, realm }: { page: Schemas['CasePage']; realm: Realm }) {
  const { t } = useTranslation(['place', 'desk']);
  const name = useNames();
  return (
    <section className="case-side" aria-label={t('case.facts')}>
      <h2 className="section-title">{t('case.facts')}</h2>
      <FactList facts={page.facts} name={name} />
      {page.papers.length === 0 ? null : <h2 className="section-title">{t('desk:papers')}</h2>}
      <ul className="case-papers">
        {page.papers.map((paper) => (
          <li key={paper.name}>
            <PaperIcon state={paper.state} /> {name(paper.name)}
          </li>
        ))}
      </ul>
      {page.letters.length === 0 ? null : <h2 className="section-title">{t('case.letters')}</h2>}
      {page.letters.map((letter) => (
        <details key={letter.id} className="case-letter">
          <summary>
            {name(letter.letter)}{' '}
            <span className="quiet small">
              {t('case.to')} {name(letter.to)} · {t(`case.letterState.${letter.state}`)}{' '}
              {letter.day ?? dayOf(letter.at)}
            </span>
          </summary>
          <p className="law-voice">{letter.text}</p>
        </details>
      ))}
      {page.payments.length === 0 ? null : <h2 className="section-title">{t('case.payments')}</h2>}
      {page.payments.map((payment) => (
        <div key={payment.id} className="case-payment">
          <b>{payment.amount}</b> {payment.payee} <span className="quiet small">{payment.account}</span>{' '}
          {t(`case.paymentState.${payment.state}`)} {payment.reason ?? payment.day ?? ''}
          {payment.state === 'ordered' && page.acts.includes('outcome') ? (
            <PaymentOutcome payment={payment} realm={realm} />
          ) : null}
        </div>
      ))}
    </section>
  );
}
