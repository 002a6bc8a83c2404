import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The diagram as the compiler drew it. As an image it can hold no script; the steps in words beside it say the same. */
export function Diagram({ svg, title }: { svg: string; title: string }) {
  const { t } = useTranslation('office');
  const [large, setLarge] = useState(false);
  if (svg === '') return null;
  return (
    <section className="diagram" aria-label={t('procedures.diagram')}>
      <div className="text-head">
        <h2>{t('procedures.diagram')}</h2>
        <small>{t('procedures.diagramHint')}</small>
        <Segmented
          size="small"
          value={large ? 'large' : 'fit'}
          options={[
            { value: 'fit', label: t('procedures.fit') },
            { value: 'large', label: t('procedures.zoom') },
          ]}
          onChange={(value) => setLarge(value === 'large')}
        />
      </div>
      <section
        className={large ? 'diagram-scroll large' : 'diagram-scroll'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        aria-label={t('procedures.diagram')}
      >
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={`${t('procedures.diagram')} ${title}`}
          style={large ? undefined : { minWidth: smallest(svg) }}
        />
      </section>
    </section>
  );
}

/** Below this part of its size a drawing's words can no longer be read; it is scrolled instead. */
const LEGIBLE = 0.82;
function smallest(svg: string): number {
  return Math.floor(Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 0) * LEGIBLE);
}
