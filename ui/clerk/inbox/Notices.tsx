import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../../frame/states.tsx';
import { answer, api, type Schemas } from '../../http/client.ts';
import { useNames } from '../../http/names.ts';
import { notices, type Realm } from '../../http/queries.ts';
import { said, useLanguage } from '../../http/said.ts';
import { momentOf } from '../../text/day.ts';
import './notices.css';

/** 待阅: the alerts that the ladder of a limit has brought to this person. Read, they leave the list; the case keeps them. */
export function Notices({ realm, open, close }: { realm: Realm; open: boolean; close: () => void }) {
  const { t } = useTranslation('inbox');
  const list = useQuery(notices(realm));
  const read = useRead(realm);
  const rows = list.data?.rows ?? [];
  return (
    <Drawer open={open} onClose={close} size={520} title={t('notices.title')} keyboard>
      {list.error !== null && list.data === undefined ? (
        <Failed error={list.error} again={list.refetch} />
      ) : list.data === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <p className="quiet">{t('notices.none')}</p>
      ) : (
        <>
          <ul className="notices">
            {rows.map((row) => (
              <OneNotice key={row.id} realm={realm} row={row} read={() => read.mutate([row.id])} />
            ))}
          </ul>
          <Button loading={read.isPending} onClick={() => read.mutate(rows.map((row) => row.id))}>
            {t('notices.readAll')}
          </Button>
        </>
      )}
    </Drawer>
  );
}

function OneNotice(props: { realm: Realm; row: Schemas['Notice']; read: () => void }) {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  const name = useNames();
  const { row } = props;
  return (
    <li>
      <Link to="/$realm/cases/$case" params={{ realm: props.realm, case: row.case }}>
        {row.number}
      </Link>{' '}
      <b>{name(row.title)}</b>
      <p>{said(row, language)}</p>
      <p className="quiet small">
        {momentOf(row.at)}{' '}
        <button type="button" className="plain" onClick={props.read}>
          {t('notices.read')}
        </button>
      </p>
    </li>
  );
}

function useRead(realm: Realm) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: number[]) =>
      answer(api.POST('/api/{realm}/notices/read', { params: { path: { realm } }, body: { ids } })),
    onSuccess: (left) => client.setQueryData(notices(realm).queryKey, left),
  });
}
