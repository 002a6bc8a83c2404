import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/Icon.tsx';
import { ReasonDialog } from '../frame/ReasonDialog.tsx';
import { answer, api } from '../http/client.ts';
import { useLanguage, whyNot } from '../http/said.ts';
import { tableOf } from './csv.ts';
import type { Asked, ChangePage } from './queries.ts';

/** What a person may do with a change: approve it as the second one, preview it anew, give it up, take the table away. */
export function ChangeActs({ page, asked, renew }: { page: ChangePage; asked: Asked; renew: () => Promise<unknown> }) {
  const { t } = useTranslation(['calendar', 'frame']);
  const language = useLanguage();
  const [asking, setAsking] = useState<'approve' | 'drop'>();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { change } = page;
  const params = { path: { change: change.id } };
  const act = async (work: () => Promise<unknown>) => {
    setWorking(true);
    setProblem(undefined);
    try {
      await work();
      setAsking(undefined);
      await renew();
    } catch (error) {
      setProblem(whyNot(error, language));
    } finally {
      setWorking(false);
    }
  };
  const open = change.state === 'previewed';
  return (
    <div className="change-acts no-print">
      {open && change.mayApprove ? (
        <Button type="primary" onClick={() => setAsking('approve')}>
          {t('approve')}
        </Button>
      ) : null}
      {open && !change.mayApprove ? <p className="quiet">{t('another')}</p> : null}
      {open ? (
        <Button onClick={() => act(() => answer(api.POST('/api/calendars/changes/{change}/preview', { params })))}>
          {t('again')}
        </Button>
      ) : null}
      {open || change.state === 'previewing' ? <Button onClick={() => setAsking('drop')}>{t('drop')}</Button> : null}
      <Button onClick={() => act(async () => save(await tableOf(change.id, asked, t), `${change.pack.id}.csv`))}>
        {t('csv')}
      </Button>
      <Button onClick={() => print()}>
        <Icon name="print" /> {t('frame:print')}
      </Button>
      {problem === undefined || asking !== undefined ? null : (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      <Modal
        open={asking === 'approve'}
        title={t('approveTitle', { pack: change.pack.id })}
        okText={t('approve')}
        cancelText={t('frame:cancel')}
        okButtonProps={{ loading: working }}
        onOk={() => act(() => answer(api.POST('/api/calendars/changes/{change}/approve', { params })))}
        onCancel={() => setAsking(undefined)}
      >
        <p>{t('approveSure', { count: page.counts.cases })}</p>
        {problem === undefined ? null : (
          <p role="alert" className="field-error">
            {problem}
          </p>
        )}
      </Modal>
      <ReasonDialog
        open={asking === 'drop'}
        title={t('dropTitle')}
        label={t('reason')}
        confirm={t('drop')}
        working={working}
        {...(problem !== undefined && { problem })}
        close={() => setAsking(undefined)}
        send={(reason) =>
          act(() => answer(api.POST('/api/calendars/changes/{change}/drop', { params, body: { reason } })))
        }
      />
    </div>
  );
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
