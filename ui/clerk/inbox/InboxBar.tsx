import { getRouteApi } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Key } from '../../frame/Key.tsx';
import type { Schemas } from '../../http/client.ts';
import { useNames } from '../../http/names.ts';

const route = getRouteApi('/framed/$realm/inbox');

/** Title, filters (they stand in the address), and the one big act: the next piece of work. With a selection: its acts. */
export function InboxBar(props: {
  list: Schemas['Inbox'] | undefined;
  view: Schemas['View'];
  next: () => void;
  working: boolean;
  picked: number;
  unpick: () => void;
  release: () => void;
}) {
  const { t } = useTranslation('inbox');
  return (
    <div className="inbox-bar">
      <h1>{t(`views.${props.view}`)}</h1>
      {props.picked > 0 ? (
        <>
          <b>{t('selected', { count: props.picked })}</b>
          <Button onClick={props.release} disabled={props.view === 'pool' || props.view === 'done'}>
            {t('release')}
            <Key name="R" />
          </Button>
          <Button type="text" onClick={props.unpick}>
            {t('unselect')}
          </Button>
        </>
      ) : (
        <Filters list={props.list} />
      )}
      <Button type="primary" className="inbox-next" onClick={props.next} disabled={props.working}>
        {t('next')}
        <Key name="G" />
      </Button>
    </div>
  );
}

function Filters({ list }: { list: Schemas['Inbox'] | undefined }) {
  const { t } = useTranslation('inbox');
  const name = useNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filters = [
    { key: 'procedure', label: t('filterProcedure'), all: t('procedures'), facet: list?.facets.procedures },
    { key: 'step', label: t('filterStep'), all: t('steps'), facet: list?.facets.steps },
  ] as const;
  return (
    <>
      {filters.map(({ key, label, all, facet }) => (
        <Select
          key={key}
          size="small"
          variant="borderless"
          className="inbox-filter"
          popupMatchSelectWidth={false}
          aria-label={label}
          value={search[key] ?? ''}
          options={[
            { value: '', label: all },
            ...(facet ?? []).map((one) => ({ value: one.id, label: `${name(one.title)} ${one.count}` })),
          ]}
          onChange={(value) =>
            navigate({ search: (before) => ({ ...before, [key]: value || undefined, page: undefined }) })
          }
        />
      ))}
      <span className="quiet small nowrap">{t('order')}</span>
    </>
  );
}
