import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, newCommandId, type Schemas } from '../http/client.ts';
import { useLanguage, whyNot } from '../http/said.ts';

/** A new calendar: its text with its signature, the notice and the reason. It is previewed; nothing takes effect yet. */
export function DraftForm({ person }: { person: Schemas['Me'] }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [region, setRegion] = useState(person.region.id);
  const [overlay, setOverlay] = useState(person.region.id !== 'national');
  const [realm, setRealm] = useState<'live' | 'rehearsal'>('live');
  const [source, setSource] = useState('');
  const [reason, setReason] = useState('');
  const [amends, setAmends] = useState(false);
  const [commandId, setCommandId] = useState(newCommandId);
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const send = async () => {
    setWorking(true);
    try {
      const body = { commandId, realm, region, overlay, text, source: source.trim(), reason: reason.trim(), amends };
      const change = await answer(api.POST('/api/calendars/changes', { body }));
      await client.invalidateQueries({ queryKey: ['calendars'] });
      await navigate({ to: '/calendars/$change', params: { change: change.id } });
    } catch (error) {
      setProblem(whyNot(error, language));
      setCommandId(newCommandId());
    } finally {
      setWorking(false);
    }
  };
  const ready = text.trim() !== '' && source.trim() !== '' && reason.trim() !== '';
  const kinds = [
    { value: false, label: t('nation') },
    { value: true, label: t('overlay') },
  ];
  const realms = (person.rights.includes('rehearse') ? (['live', 'rehearsal'] as const) : (['live'] as const)).map(
    (value) => ({ value, label: t(`realm.${value}`) }),
  );
  return (
    <section className="draft-calendar" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('draft')}</h2>
      <label htmlFor={`${id}-text`}>{t('words')}</label>
      <p className="quiet small">{t('wordsHint')}</p>
      <Input.TextArea
        id={`${id}-text`}
        rows={6}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="mono"
      />
      <input
        type="file"
        accept=".txt,text/plain"
        aria-label={t('file')}
        onChange={async (event) => setText((await event.target.files?.[0]?.text()) ?? text)}
      />
      <div className="draft-row">
        <label htmlFor={`${id}-kind`}>{t('kind')}</label>
        <Select id={`${id}-kind`} value={overlay} options={kinds} onChange={setOverlay} />
        <label htmlFor={`${id}-region`}>{t('forRegion')}</label>
        <Select
          id={`${id}-region`}
          value={region}
          options={person.regions.map((one) => ({ value: one.id, label: one.title }))}
          onChange={setRegion}
        />
        <label htmlFor={`${id}-realm`}>{t('forRealm')}</label>
        <Select id={`${id}-realm`} value={realm} options={realms} onChange={setRealm} />
      </div>
      <label htmlFor={`${id}-source`}>{t('source')}</label>
      <Input id={`${id}-source`} value={source} maxLength={200} onChange={(event) => setSource(event.target.value)} />
      <label htmlFor={`${id}-reason`}>{t('reason')}</label>
      <Input id={`${id}-reason`} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      <Checkbox checked={amends} onChange={(event) => setAmends(event.target.checked)}>
        {t('amends')}
      </Checkbox>
      {problem === undefined ? null : (
        <p role="alert" className="field-error">
          {t('notDone', { why: problem })}
        </p>
      )}
      <Button type="primary" disabled={!ready} loading={working} onClick={send}>
        {t('begin')}
      </Button>
    </section>
  );
}
