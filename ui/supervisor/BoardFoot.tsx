import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Foot } from '../frame/Foot.tsx';
import { Key } from '../frame/Key.tsx';
import { Pages } from '../frame/Pages.tsx';
import type { Schemas } from '../http/client.ts';
import { timeOf } from '../text/day.ts';
import type { Board } from './useBoard.ts';

/** With rows picked: reassign them. Below: the keys, how many, how fresh. */
export function BoardFoot({ list, board }: { list: UseQueryResult<Schemas['Overdue']>; board: Board }) {
  const { t } = useTranslation(['office', 'inbox']);
  const data = list.data;
  const time = timeOf(new Date(list.dataUpdatedAt).toISOString());
  return (
    <>
      {board.meant.length === 0 ? null : (
        <div className="board-picked">
          <b>{t('inbox:selected', { count: board.meant.length })}</b>
          <span className="quiet">{t('supervise.keep')}</span>
          <Button type="primary" onClick={() => board.setReassigning(true)}>
            {t('supervise.reassignN', { count: board.meant.length })}
            <Key name="R" />
          </Button>
        </div>
      )}
      <Foot
        keys={[
          { keys: ['J', 'K'], does: t('inbox:keys.updown') },
          { keys: ['X'], does: t('inbox:keys.x') },
          { keys: ['R'], does: t('supervise.reassign') },
          { keys: ['T'], does: t('inbox:keys.t') },
        ]}
      >
        {data === undefined ? null : t('inbox:total', { count: data.total, time })}
        {data === undefined ? null : <Pages list={data} />}
      </Foot>
    </>
  );
}
