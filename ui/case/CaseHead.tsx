import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueIcon } from '../due/DueIcon.tsx';
import { Icon } from '../frame/Icon.tsx';
import { Key } from '../frame/Key.tsx';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { dayOf } from '../text/day.ts';
import { Clocks } from './Clocks.tsx';
import { Flow } from './Flow.tsx';

/** Name, number, where it stands, its clocks, and why. The same head on the desk and on the case page. */
export function CaseHead(props: {
  page: Schemas['CasePage'];
  back: () => void;
  why: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation(['desk', 'place']);
  const { row, procedure, steps } = props.page;
  const name = useNames();
  return (
    <header className="case-head">
      <Button type="text" onClick={props.back}>
        <Icon name="back" />
        <span className="sr-only">{t('back')}</span>
        <Key name="Esc" />
      </Button>
      <div className="case-name">
        <h1>
          {name(row.columns[0]?.text || row.title)} <span>{name(procedure.title)}</span>
        </h1>
        <p className="quiet small">
          {row.number}　{name(row.region.title)}　{t('place:case.version', { day: procedure.version })}
        </p>
      </div>
      <Flow steps={steps} name={name} />
      <div className="case-head-right">
        {props.children}
        {row.end === undefined ? (
          <Clocks due={row.due.slice(0, 2)} />
        ) : (
          <span className="due due-met">
            <DueIcon look="met" />
            {t('place:case.end')} {dayOf(row.end.at)}
          </span>
        )}
        <Button onClick={props.why}>
          {t('why')}
          <Key name="T" />
        </Button>
      </div>
    </header>
  );
}
