import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import customParse from 'dayjs/plugin/customParseFormat';
import type { ControlProps } from './Control.tsx';

dayjs.extend(customParse);

const formats = {
  date: ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D'],
  month: ['YYYY-MM', 'YYYYMM', 'YYYY.M', 'YYYY/M'],
  year: ['YYYY'],
};

/** A day, a month or a year; it can be typed with or without hyphens. The value is plain text, without a time zone. */
export function DayInput(props: ControlProps & { picker: 'date' | 'month' | 'year' }) {
  const format = formats[props.picker];
  const shown = typeof props.value === 'string' ? dayjs(props.value, format[0], true) : undefined;
  return (
    <DatePicker
      id={props.id}
      picker={props.picker}
      format={format}
      value={shown?.isValid() ? shown : null}
      disabled={props.disabled}
      className={props.bad ? 'field-bad field-day' : 'field-day'}
      aria-invalid={props.bad}
      aria-required={props.required}
      aria-describedby={props.errorId}
      needConfirm={false}
      onChange={(day) => props.change(day === null ? undefined : day.format(format[0]))}
    />
  );
}
