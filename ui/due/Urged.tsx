import { Icon } from '../frame/Icon.tsx';
import type { Schemas } from '../http/client.ts';
import { useLanguage } from '../http/said.ts';
import './due.css';

/** How far the ladder of alerts has gone: 催办 before the last day, 督办 from then on, with whom it has reached. */
export function Urged({ urged }: { urged: Schemas['InboxRow']['urged'] }) {
  const language = useLanguage();
  if (urged === undefined) return null;
  return (
    <span className="urged">
      <Icon name="warn" /> {language === 'en' ? urged.text_en : urged.text_zh}
    </span>
  );
}
