import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from './Key.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { useKeys } from './keys.ts';

export interface FootKey {
  keys: string[];
  does: string;
}

/** The foot line: the acts of this page with their keys, and at the right how fresh the page is. `?` shows all keys. */
export function Foot({ keys, children }: { keys: FootKey[]; children?: ReactNode }) {
  const { t } = useTranslation();
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  return (
    <div className="foot">
      {keys.map((key) => (
        <span key={key.does} className="foot-key">
          {key.keys.map((name) => (
            <Key key={name} name={name} />
          ))}
          {key.does}
        </span>
      ))}
      <button type="button" className="plain foot-key" onClick={() => setHelp(true)}>
        <Key name="?" />
        {t('keysAll')}
      </button>
      <span className="foot-right">{children}</span>
      <KeyHelp open={help} close={() => setHelp(false)} />
    </div>
  );
}
