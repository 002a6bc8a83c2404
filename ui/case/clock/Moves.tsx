import { useTranslation } from 'react-i18next';
import { DueState } from '../../due/DueState.tsx';
import type { Schemas } from '../../http/client.ts';
import { useNames } from '../../http/names.ts';
import { useLanguage } from '../../http/said.ts';
import { shortDay } from '../../text/day.ts';
import { limitName } from './limitName.ts';

/** Which limits a decision would move, from which day to which, and who must agree first. */
export function Moves({ shown, data }: { shown: Schemas['ClockPreview']; data: Schemas['Deadlines'] }) {
  const { t } = useTranslation(['clock', 'place']);
  const name = useNames();
  const label = (clock: string) => {
    const limit = data.clocks.find((one) => one.clock === clock);
    return limit === undefined ? clock : limitName(limit, t, name);
  };
  return (
    <div className="clock-moves" role="status">
      <table className="ruled" aria-label={t('moves')}>
        <thead>
          <tr>
            <th scope="col">{t('columns.limit')}</th>
            <th scope="col">{t('columns.before')}</th>
            <th scope="col">{t('columns.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.moves.map((move) => (
            <tr key={move.clock}>
              <th scope="row">{label(move.clock)}</th>
              <Cell due={move.before} />
              <Cell due={move.after} />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{shown.approver === undefined ? t('atOnce') : t('needs', { who: name(shown.approver) })}</p>
    </div>
  );
}

function Cell({ due }: { due: Schemas['Due'] }) {
  const language = useLanguage();
  return (
    <td>
      {due.date === undefined || due.state === 'paused' ? '—' : shortDay(due.date, language)} <DueState due={due} />
    </td>
  );
}
