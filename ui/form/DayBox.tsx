import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import customParse from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParse);

const formats = {
  date: ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D'],
  month: ['YYYY-MM', 'YYYYMM', 'YYYY.M', 'YYYY/M'],
  year: ['YYYY'],
};

export interface DayBoxProps {
  id?: string;
  picker?: 'date' | 'month' | 'year';
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; plain text without a time zone. */
  value: string | undefined;
  change: (value: string | undefined) => void;
  disabled?: boolean;
  bad?: boolean;
  small?: boolean;
  required?: boolean;
  errorId?: string;
  label?: string;
  /** First day that may be chosen. */
  from?: string;
}

/** A day, a month or a year. It can be typed, with or without hyphens, and the browser's own language has no say in it. */
export function DayBox(props: DayBoxProps) {
  const format = formats[props.picker ?? 'date'];
  const shown = props.value === undefined ? undefined : dayjs(props.value, format[0], true);
  return (
    <DatePicker
      id={props.id}
      picker={props.picker ?? 'date'}
      format={format}
      value={shown?.isValid() ? shown : null}
      disabled={props.disabled}
      size={props.small ? 'small' : 'medium'}
      minDate={props.from === undefined ? undefined : dayjs(props.from)}
      className={props.bad ? 'field-bad field-day' : 'field-day'}
      aria-label={props.label}
      aria-invalid={props.bad}
      aria-required={props.required}
      aria-describedby={props.errorId}
      needConfirm={false}
      onChange={(day) => props.change(day === null ? undefined : day.format(format[0]))}
    />
  );
}
