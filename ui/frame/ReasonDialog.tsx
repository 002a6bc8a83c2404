import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from './Key.tsx';

/** Asks for the reason of an act. The words stay while the act is refused. */
export function ReasonDialog(props: {
  title: string;
  label: string;
  open: boolean;
  working: boolean;
  problem?: string;
  confirm: string;
  close: () => void;
  send: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && !props.working;
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={
        <>
          {props.confirm}
          <Key name="Ctrl+↵" />
        </>
      }
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: props.working }}
      onOk={() => props.send(reason.trim())}
      onCancel={props.close}
      afterClose={() => setReason('')}
      width={460}
      destroyOnHidden
    >
      <label htmlFor={id}>{props.label}</label>
      <Input.TextArea
        id={id}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && ready) props.send(reason.trim());
        }}
        rows={3}
        maxLength={400}
        autoFocus
      />
      {props.problem === undefined ? null : (
        <p role="alert" className="field-error">
          {props.problem}
        </p>
      )}
    </Modal>
  );
}
