import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/Icon.tsx';
import { Key } from '../../frame/Key.tsx';
import type { Naming } from '../../http/names.ts';
import { useLanguage } from '../../http/said.ts';
import { sayProblem } from './say.ts';
import type { DeskState } from './useDesk.ts';
import type { Submit } from './useSubmit.ts';

/** What submitting does, in words that the machine computed; what still stands against it; and the submit itself. */
export function DeskFoot({ desk, submit, name }: { desk: DeskState; submit: Submit; name: Naming }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { chosen } = desk;
  const first = submit.open[0];
  const ready = desk.mine && submit.online && !submit.working;
  return (
    <div className="desk-foot">
      <div className="desk-will" aria-live="polite">
        <p>
          <b>{t('after')}</b>{' '}
          {chosen === undefined ? t('chooseFirst') : language === 'en' ? chosen.foot_en : chosen.foot_zh}
        </p>
        {chosen?.ends === undefined ? null : (
          <p className="desk-irrevocable">
            <Icon name="lock" /> {t('ends', { end: name(chosen.ends) })}
          </p>
        )}
        {submit.tried && first !== undefined ? (
          <p className="desk-standing">
            <Icon name="warn" /> {t('problems', { problem: sayProblem(first, desk.fields, t, language, name) })}
            <button type="button" className="plain" onClick={submit.jump}>
              {t('jump')} <Key name="F8" />
            </button>
          </p>
        ) : null}
      </div>
      <Button onClick={() => submit.send(true)} disabled={!ready}>
        {t('submitNext')}
        <Key name="Ctrl+Shift+↵" />
      </Button>
      <Button type="primary" onClick={() => submit.send(false)} disabled={!ready} loading={submit.working}>
        {submit.working ? t('submitting') : t('submit')}
        <Key name="Ctrl+↵" />
      </Button>
    </div>
  );
}
