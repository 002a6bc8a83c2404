import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Law } from '../../case/Law.tsx';
import { Icon } from '../../frame/Icon.tsx';
import { Key } from '../../frame/Key.tsx';
import { useNames } from '../../http/names.ts';
import { said, useLanguage } from '../../http/said.ts';
import { goTo } from '../desk/goTo.ts';
import { sayProblem } from '../desk/say.ts';
import type { FileState } from './useFile.ts';
import type { StartFormState } from './useStartForm.ts';

/** What accepting the case will do, the article, what still stands against it, and the one button. */
export function StartSide(props: {
  start: StartFormState;
  filing: FileState;
  words: { submit: string; working: string; refused: string };
}) {
  const { t } = useTranslation('place');
  const { t: say } = useTranslation('desk');
  const language = useLanguage();
  const { start, filing, words } = props;
  const form = start.query.data;
  const name = useNames();
  const first = filing.open[0];
  return (
    <aside className="file-side" aria-label={t('file.afterwards')}>
      <h2>{t('file.afterwards')}</h2>
      {form === undefined ? null : (
        <div className="file-side-body">
          <p>{language === 'en' ? form.foot_en : form.foot_zh}</p>
          {form.refusal === undefined ? null : (
            <p className="desk-band desk-refusal" role="note">
              <span>
                <Icon name="lock" /> {said(form.refusal, language)}
              </span>
            </p>
          )}
          <Law cites={form.cites} reading={form.reading} />
          <p className="quiet small">
            {name(form.procedure.title)} {t('file.version', { day: form.procedure.version })}
          </p>
        </div>
      )}
      <div className="file-side-foot">
        {filing.refusal === undefined ? null : (
          <p className="desk-band desk-refusal" role="alert">
            <span>
              <Icon name="cross" /> <b>{words.refused}</b> {filing.refusal.words}
            </span>
          </p>
        )}
        {filing.tried && first !== undefined ? (
          <p className="desk-standing">
            <Icon name="warn" /> {sayProblem(first, filing.fields, say, language, name)}
            <button type="button" className="plain" onClick={() => goTo(first)}>
              {say('jump')}
            </button>
          </p>
        ) : null}
        <Button type="primary" block onClick={filing.file} loading={filing.working} disabled={form === undefined}>
          {filing.working ? words.working : words.submit}
          <Key name="Ctrl+↵" />
        </Button>
      </div>
    </aside>
  );
}
