import { useTranslation } from 'react-i18next';

/** Three things a newcomer has to know, beside the sign-in. */
export function HouseRules() {
  const { t } = useTranslation('place');
  return (
    <aside className="signin-side">
      <h2 className="section-title">{t('signin.rules')}</h2>
      <table className="ruled">
        <tbody>
          {([1, 2, 3] as const).map((n) => (
            <tr key={n}>
              <th scope="row">{t(`signin.rule${n}`)}</th>
              <td>{t(`signin.rule${n}text`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </aside>
  );
}
