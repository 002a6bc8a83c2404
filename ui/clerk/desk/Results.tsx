import { useTranslation } from 'react-i18next';
import { Key } from '../../frame/Key.tsx';
import type { Schemas } from '../../http/client.ts';
import { useLanguage } from '../../http/said.ts';
import type { DeskState } from './useDesk.ts';

/** The buttons of the step as choices; each says its consequence before it is chosen. Choosing never submits. */
export function Results({ desk }: { desk: DeskState }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  return (
    <div className="results" role="radiogroup" aria-label={t('result')} data-word="/result">
      {desk.buttons.map((button, n) => {
        const chosen = desk.draft.result === button.result;
        return (
          <label key={button.result} className={chosen ? 'result chosen' : 'result'}>
            <Key name={String(n + 1)} />
            <input
              type="radio"
              name="result"
              checked={chosen}
              disabled={!desk.mine}
              onChange={() => desk.put({ result: button.result })}
            />
            <b>{language === 'en' ? button.label_en : button.label_zh}</b>
            <span>{consequence(button, language)}</span>
          </label>
        );
      })}
    </div>
  );
}

/** What the button brings about: the sentence of the end, else the words that the machine computed. */
function consequence(button: Schemas['Button'], language: 'zh' | 'en'): string {
  if (button.says !== undefined && language === 'zh') return [`${button.ends ?? ''}。`, button.says].join('');
  return language === 'en' ? button.foot_en : button.foot_zh;
}
