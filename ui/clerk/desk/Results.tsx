import { useTranslation } from 'react-i18next';
import { Key } from '../../frame/Key.tsx';
import type { Schemas } from '../../http/client.ts';
import type { Naming } from '../../http/names.ts';
import { useLanguage } from '../../http/said.ts';
import type { DeskState } from './useDesk.ts';

/** The buttons of the step as choices; each says its consequence before it is chosen. Choosing never submits. */
export function Results({ desk, name }: { desk: DeskState; name: Naming }) {
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
            <span>{consequence(button, language, name)}</span>
          </label>
        );
      })}
    </div>
  );
}

/** What the button brings about: the sentence of the end, else the words that the machine computed. */
function consequence(button: Schemas['Button'], language: 'zh' | 'en', name: Naming): string {
  const { ends, says } = button;
  if (says !== undefined && language === 'zh') return `${ends ?? ''}。${says}`;
  if (says !== undefined && name(says) !== says) return `${ends === undefined ? '' : `${name(ends)}. `}${name(says)}`;
  return language === 'en' ? button.foot_en : button.foot_zh;
}
