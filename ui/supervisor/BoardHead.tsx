import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/Icon.tsx';
import type { boardStates } from '../search.ts';

/** Which list this is, and its print. */
export function BoardHead({ state }: { state: (typeof boardStates)[number] }) {
  const { t } = useTranslation(['office', 'frame']);
  return (
    <header className="board-head">
      <h1>
        {t('supervise.title')} · {t(`supervise.views.${state}`)}
      </h1>
      <Button size="small" onClick={() => print()}>
        <Icon name="print" /> {t('frame:print')}
      </Button>
    </header>
  );
}
