import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../form/FieldError.tsx';
import type { DeskState } from './useDesk.ts';

/** What is missing and how to supply it, all of it in one notice. Papers that are not in are offered first. */
export function MissingList({ desk, problem }: { desk: DeskState; problem: string | undefined }) {
  const { t } = useTranslation('desk');
  const absent = desk.papers.filter((paper) => paper.state === 'missing' && !desk.draft.papers.includes(paper.name));
  const lines = desk.draft.missing ?? (absent.length > 0 ? absent.map((paper) => paper.name) : ['']);
  const put = (next: string[]) => desk.put({ missing: next });
  return (
    <fieldset className="missing" data-word="/missing">
      <legend>
        {t('missing')} <small className="quiet">{t('missingHint')}</small>
      </legend>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <div key={at} className="missing-line">
          <span aria-hidden="true">{at + 1}</span>
          <Input
            value={line}
            disabled={!desk.mine}
            aria-label={t('missingItem', { n: at + 1 })}
            onChange={(event) => put(lines.map((one, n) => (n === at ? event.target.value : one)))}
          />
          <Button
            type="text"
            aria-label={t('missingRemove', { n: at + 1 })}
            disabled={!desk.mine}
            onClick={() => put(lines.filter((_, n) => n !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button size="small" disabled={!desk.mine} onClick={() => put([...lines, ''])}>
        {t('missingAdd')}
      </Button>
      <FieldError id="missing-error" text={problem} />
    </fieldset>
  );
}
