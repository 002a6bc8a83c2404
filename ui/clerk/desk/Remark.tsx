import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../form/FieldError.tsx';
import { MissingList } from './MissingList.tsx';
import type { DeskState } from './useDesk.ts';
import type { Submit } from './useSubmit.ts';

/** The remark, which is the reason where the result asks for one; with a supplement the list of what is missing. */
export function Remark({ desk, submit }: { desk: DeskState; submit: Submit }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const needed = desk.chosen?.needsReason ?? false;
  const bad = submit.tried && submit.open.some((problem) => problem.why === 'reason');
  const nothingListed = submit.tried && submit.open.some((problem) => problem.why === 'missing');
  return (
    <>
      {desk.chosen?.kind === 'supplement' ? (
        <MissingList desk={desk} problem={nothingListed ? t('needMissing') : undefined} />
      ) : null}
      <div className={bad ? 'field field-has-problem' : 'field'} data-word="/reason">
        <label htmlFor={id}>
          {needed ? <em aria-hidden="true">*</em> : null}
          {needed ? t('reason') : t('remark')}
        </label>
        <div className="field-control">
          <Input.TextArea
            id={id}
            value={desk.draft.reason ?? ''}
            disabled={!desk.mine}
            rows={2}
            maxLength={4000}
            aria-required={needed}
            aria-invalid={bad}
            aria-describedby={`${id}-error`}
            className={bad ? 'field-bad' : undefined}
            onChange={(event) => desk.put({ reason: event.target.value })}
          />
          <FieldError id={`${id}-error`} text={bad ? t('reasonNeeded') : undefined} />
        </div>
      </div>
    </>
  );
}
