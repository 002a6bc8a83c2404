import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/Icon.tsx';
import type { Schemas } from '../http/client.ts';
import type { Naming } from '../http/names.ts';
import { useLanguage } from '../http/said.ts';
import { listOf } from '../text/list.ts';

/** Where the case stands, in the steps' own names. */
export function Flow({ steps, name }: { steps: Schemas['StepMark'][]; name: Naming }) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  const shown = steps.filter((step) => step.state !== 'skipped');
  return (
    <ol className="flow">
      {shown.map((mark) => (
        <li key={mark.step} className={`flow-${mark.state}`} aria-current={mark.state === 'now' ? 'step' : undefined}>
          {mark.state === 'done' ? <Icon name="check" /> : <span className="flow-dot" aria-hidden="true" />}
          <span className="sr-only">{t(`case.stepState.${mark.state}`)}</span>
          {name(mark.step)}
          {mark.together === undefined ? null : <small>{listOf(mark.together.map(name), language)}</small>}
        </li>
      ))}
    </ol>
  );
}
