import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import type { Realm } from '../http/queries.ts';
import { ClockForm } from './clock/ClockForm.tsx';
import { ReceiptForm } from './ReceiptForm.tsx';
import { ReturnedForm, ServedForm } from './ServiceForms.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

/** The acts that this person may do on the case as a whole, each a small form that opens in place. */
export function CaseActs({ page, realm }: { page: Schemas['CasePage']; realm: Realm }) {
  const { t } = useTranslation('place');
  const acts = page.acts.filter((act) => act in forms) as (keyof typeof forms)[];
  return (
    <section className="case-acts" aria-label={t('case.acts')}>
      {acts.length === 0 ? null : <h2 className="section-title">{t('case.acts')}</h2>}
      {acts.map((act) => {
        const Form = forms[act];
        return (
          <details key={act} className="case-act">
            <summary>{t(`case.${act}`)}</summary>
            <Form page={page} realm={realm} />
          </details>
        );
      })}
    </section>
  );
}

const forms = {
  receipts: ReceiptForm,
  served: ServedForm,
  returned: ReturnedForm,
  clock: ClockForm,
  withdraw: WithdrawForm,
};

export interface ActForm {
  page: Schemas['CasePage'];
  realm: Realm;
}
