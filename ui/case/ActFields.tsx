import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayBox } from '../form/DayBox.tsx';

/** One line of a small form: label above control. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="act-line">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

export function TextLine(props: { label: string; value: string; change: (value: string) => void }) {
  return (
    <Labelled label={props.label}>
      {(id) => <Input id={id} value={props.value} onChange={(event) => props.change(event.target.value)} />}
    </Labelled>
  );
}

export function DayLine(props: { label: string; value: string; change: (value: string) => void }) {
  return (
    <Labelled label={props.label}>
      {(id) => <DayBox id={id} value={props.value || undefined} change={(day) => props.change(day ?? '')} />}
    </Labelled>
  );
}

export function ChoiceLine(props: {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  change: (value: string) => void;
}) {
  return (
    <Labelled label={props.label}>
      {(id) => (
        <Select
          id={id}
          aria-label={props.label}
          value={props.value}
          options={props.options}
          onChange={props.change}
          popupMatchSelectWidth={false}
        />
      )}
    </Labelled>
  );
}

/** The frame of a small form: fields, the refusal in words, the button. */
export function ActFrame(props: {
  children: ReactNode;
  problem?: string | undefined;
  working: boolean;
  ready: boolean;
  send: () => void;
  /** What the button does, where it is not simply entered. */
  does?: string | undefined;
}) {
  const { t } = useTranslation('place');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (props.ready) props.send();
  };
  return (
    <form className="act-form" onSubmit={send}>
      {props.children}
      {props.problem === undefined ? null : (
        <p role="alert" className="field-error">
          {props.problem}
        </p>
      )}
      <Button htmlType="submit" disabled={!props.ready} loading={props.working}>
        {props.does ?? t('case.do')}
      </Button>
    </form>
  );
}
