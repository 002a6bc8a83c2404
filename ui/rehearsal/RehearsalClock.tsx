import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayBox } from '../form/DayBox.tsx';
import { tell } from '../frame/announce.tsx';
import { answer, api, newCommandId, type Schemas } from '../http/client.ts';
import { useLanguage, whyNot } from '../http/said.ts';
import { dayOf, momentOf, weekdayName } from '../text/day.ts';
import './rehearsal.css';

/** The clock of a rehearsal case: what time it has, and the buttons that move it on the real engine. */
export function RehearsalClock({ caseId, page }: { caseId: string; page: Schemas['CasePage'] }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const { move, working, problem } = useAdvance(caseId);
  const [day, setDay] = useState<string>();
  const ended = page.row.end !== undefined;
  return (
    <div className="rehearsal-clock">
      <b>{t('rehearse.clock')}</b>
      <time dateTime={page.now}>
        {momentOf(page.now)} {weekdayName(dayOf(page.now), language)}
      </time>
      {ended || !page.acts.includes('advance') ? (
        <span className="quiet">{ended ? t('rehearse.ended') : null}</span>
      ) : (
        <>
          <Button size="small" onClick={() => move('1个工作日')} disabled={working}>
            {t('rehearse.plusOne')}
          </Button>
          <Button size="small" onClick={() => move('3个工作日')} loading={working}>
            {t('rehearse.plus')}
          </Button>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (day !== undefined) move(day);
            }}
          >
            <DayBox small from={dayOf(page.now)} value={day} label={t('rehearse.toDay')} change={setDay} />
            <Button size="small" htmlType="submit" disabled={day === undefined || working}>
              {t('rehearse.toDay')}
            </Button>
          </form>
        </>
      )}
      {problem === undefined ? null : <span role="alert">{problem}</span>}
    </div>
  );
}

/** Moves the clock and reads everything of the case again. */
function useAdvance(caseId: string) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const client = useQueryClient();
  const commandId = useRef(newCommandId());
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const move = async (to: string) => {
    setWorking(true);
    setProblem(undefined);
    try {
      const body = { commandId: commandId.current, to };
      await answer(api.POST('/api/rehearsals/{case}/advance', { params: { path: { case: caseId } }, body }));
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      tell(t('rehearse.moved', { at: to }));
    } catch (error) {
      setProblem(whyNot(error, language));
    } finally {
      commandId.current = newCommandId();
      setWorking(false);
    }
  };
  return { move, working, problem };
}
