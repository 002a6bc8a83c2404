import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../http/said.ts';
import { DayBox } from './DayBox.tsx';
import { RowsInput } from './RowsInput.tsx';
import { choiceLabel, kindOf, type Property, type Row, type Value } from './schema.ts';

export interface ControlProps {
  id: string;
  label: string;
  labelId: string;
  property: Property;
  value: Value | undefined;
  required: boolean;
  disabled: boolean;
  errorId: string;
  bad: boolean;
  change: (value: Value | undefined) => void;
}

/** The control of one word, by its type. Amounts stay the text that was typed: a number would lose digits. */
export function Control(props: ControlProps) {
  switch (kindOf(props.property)) {
    case 'longText':
      return (
        <Input.TextArea
          {...common(props)}
          value={asText(props.value)}
          rows={2}
          onChange={(event) => props.change(event.target.value)}
        />
      );
    case 'date':
    case 'month':
    case 'year':
      return (
        <DayBox
          {...props}
          label={undefined}
          picker={kindOf(props.property) as 'date' | 'month' | 'year'}
          value={asText(props.value) || undefined}
        />
      );
    case 'yesNo':
      return <YesNo {...props} />;
    case 'choice':
      return <Choice {...props} />;
    case 'rows':
      return <RowsInput {...props} rows={(props.value as Row[] | undefined) ?? []} />;
    default:
      return <OneLine {...props} />;
  }
}

function OneLine(props: ControlProps) {
  const kind = kindOf(props.property);
  const numeric = kind === 'money' || kind === 'rate' || kind === 'integer';
  const change = (text: string) => {
    if (kind === 'integer' && /^-?\d{1,15}$/.test(text)) props.change(Number(text));
    else props.change(numeric ? text.trim() : text);
  };
  return (
    <Input
      {...common(props)}
      value={asText(props.value)}
      inputMode={numeric ? 'decimal' : undefined}
      className={`${numeric ? 'field-number' : ''} ${props.bad ? 'field-bad' : ''}`}
      onChange={(event) => change(event.target.value)}
    />
  );
}

function YesNo(props: ControlProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={props.id}
      aria-labelledby={props.labelId}
      value={props.value}
      disabled={props.disabled}
      onChange={(event) => props.change(event.target.value)}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
    />
  );
}

/** Few choices stand side by side, many in a list. */
function Choice(props: ControlProps) {
  const language = useLanguage();
  const { t } = useTranslation('desk');
  const choices = (props.property.enum ?? []).map(String);
  const options = choices.map((value) => ({ value, label: choiceLabel(value, props.property, language) }));
  const office = props.property['x-from'] === 'office';
  if (!office && choices.length <= 4 && choices.join('').length <= 28) {
    return (
      <Radio.Group
        id={props.id}
        aria-labelledby={props.labelId}
        optionType="button"
        value={props.value}
        disabled={props.disabled}
        options={options}
        onChange={(event) => props.change(event.target.value)}
      />
    );
  }
  return (
    <Select
      {...common(props)}
      aria-label={props.label}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!props.required}
      placeholder={t('choose')}
      value={props.value as string | undefined}
      options={options}
      onChange={(value: string | undefined) => props.change(value)}
    />
  );
}

function common(props: ControlProps) {
  return {
    id: props.id,
    disabled: props.disabled,
    className: props.bad ? 'field-bad' : undefined,
    'aria-invalid': props.bad,
    'aria-required': props.required,
    'aria-describedby': props.errorId,
  };
}

function asText(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
