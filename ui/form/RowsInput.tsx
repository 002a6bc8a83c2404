import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../http/said.ts';
import { Control, type ControlProps } from './Control.tsx';
import { labelOf, type Row } from './schema.ts';

/** A table of lines: a column for each word, a line is added and removed in place. */
export function RowsInput(props: ControlProps & { rows: Row[] }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const items = props.property.items;
  const columns = items?.['x-order'] ?? Object.keys(items?.properties ?? {});
  const put = (at: number, column: string, value: string | number | boolean | undefined) =>
    props.change(props.rows.map((row, n) => (n === at ? withValue(row, column, value) : row)));
  return (
    <div className="rows-input" id={props.id} tabIndex={-1}>
      <table className="ruled" aria-labelledby={props.labelId}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {labelOf(column, items?.properties?.[column] ?? {}, language)}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{t('rows.remove', { n: '' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            <tr key={at}>
              {columns.map((column) => (
                <td key={column}>
                  <Control
                    {...props}
                    id={`${props.id}-${at}-${column}`}
                    label={`${labelOf(column, items?.properties?.[column] ?? {}, language)} ${at + 1}`}
                    property={items?.properties?.[column] ?? {}}
                    value={row[column]}
                    required={items?.required?.includes(column) ?? false}
                    change={(value) => put(at, column, value as string | number | boolean | undefined)}
                  />
                </td>
              ))}
              <td>
                <Button
                  size="small"
                  type="text"
                  disabled={props.disabled}
                  aria-label={t('rows.remove', { n: at + 1 })}
                  onClick={() => props.change(props.rows.filter((_, n) => n !== at))}
                >
                  ×
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.rows.length === 0 ? <p className="quiet small">{t('rows.empty')}</p> : null}
      <Button size="small" disabled={props.disabled} onClick={() => props.change([...props.rows, {}])}>
        {t('rows.add')}
      </Button>
    </div>
  );
}

function withValue(row: Row, column: string, value: string | number | boolean | undefined): Row {
  const { [column]: _, ...rest } = row;
  return value === undefined || value === '' ? rest : { ...rest, [column]: value };
}
