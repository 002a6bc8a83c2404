import { useTranslation } from 'react-i18next';
import { InboxLine } from './InboxLine.tsx';
import type { Row, Rows, ShownRow } from './useRows.ts';

/** The list as a real table: group rows span it, one row has the cursor (`aria-current`) and the focus. */
export function InboxTable({ rows, today, open }: { rows: Rows; today: string; open: (row: Row) => void }) {
  const { t } = useTranslation('inbox');
  const done = rows.shown.some(({ group }) => group === 'done');
  const days = done ? (['doneAt'] as const) : (['legal', 'promised'] as const);
  const columns = ['due', ...days, 'name', 'step', 'points'] as const;
  return (
    <section className="inbox-scroll" aria-label={t('listLabel')} tabIndex={-1}>
      <table className="inbox-rows">
        <colgroup>
          <col className="col-pick" />
          <col className="col-due" />
          <col className="col-date" />
          <col className="col-date" />
          <col className="col-name" />
          <col className="col-step" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('columns.pick')}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" colSpan={column === 'doneAt' ? 2 : 1}>
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {byGroup(rows.shown).map(([group, members]) => (
          <tbody key={group}>
            <tr className="inbox-group">
              <th colSpan={7} scope="rowgroup">
                <b>{t(`groups.${group}`)}</b>
                {members.length}
              </th>
            </tr>
            {members.map((one) => (
              <InboxLine key={one.row.task} one={one} rows={rows} today={today} open={open} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function byGroup(shown: ShownRow[]): [ShownRow['group'], ShownRow[]][] {
  const found = new Map<ShownRow['group'], ShownRow[]>();
  for (const one of shown) found.set(one.group, [...(found.get(one.group) ?? []), one]);
  return [...found];
}
