import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DueState } from '../../due/DueState.tsx';
import { LimitCells } from '../../due/LimitCells.tsx';
import { leading } from '../../due/look.ts';
import { Urged } from '../../due/Urged.tsx';
import { Icon } from '../../frame/Icon.tsx';
import { type Naming, useNames, useTitles } from '../../http/names.ts';
import { useLanguage } from '../../http/said.ts';
import { useTaskName } from '../../http/taskName.ts';
import { dayOf, shortDay } from '../../text/day.ts';
import { isIdNumber } from '../../text/mask.ts';
import type { Row, Rows, ShownRow } from './useRows.ts';

/** One row. The cursor brings the focus with it, so that a screen reader reads the row that J and K have reached. */
export function InboxLine({
  one,
  rows,
  today,
  open,
}: {
  one: ShownRow;
  rows: Rows;
  today: string;
  open: (row: Row) => void;
}) {
  const language = useLanguage();
  const { row } = one;
  const name = useNames();
  const titleOf = useTitles();
  const taskName = useTaskName();
  const isCurrent = rows.current?.task === row.task;
  const line = useFocusWithCursor(isCurrent);
  const className = one.gone !== undefined ? 'gone' : isCurrent ? 'current' : undefined;
  return (
    <tr
      ref={line}
      className={className}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => rows.goTo(row.task)}
      onDoubleClick={() => open(row)}
      onFocus={() => rows.goTo(row.task)}
    >
      <td>
        <Checkbox
          checked={rows.picked.has(row.task)}
          onChange={() => rows.pick(row.task)}
          aria-label={titleOf(row)}
          tabIndex={-1}
        />
      </td>
      {one.gone === undefined ? (
        <td>
          <DueState due={leading(row.due)} />
        </td>
      ) : (
        <Gone />
      )}
      {row.doneAt === undefined ? (
        <LimitCells due={row.due} today={today} />
      ) : (
        <td className="quiet" colSpan={2}>
          {shortDay(dayOf(row.doneAt), language, today)}
        </td>
      )}
      <th scope="row">
        {name(nameOf(row))} <Urged urged={row.urged} />
      </th>
      <td className="inbox-what" title={`${name(row.procedure.title)}·${taskName(row)}`}>
        <span>{name(row.procedure.title)}</span>
        <span className="quiet">·{taskName(row)}</span>
      </td>
      <td className="quiet">
        {one.gone === undefined ? points(row, name) : <MoveOut words={one.gone} out={() => rows.moveOut(row.task)} />}
      </td>
    </tr>
  );
}

function Gone() {
  const { t } = useTranslation('inbox');
  return (
    <td>
      <Icon name="swap" /> {t('takenBy')}
    </td>
  );
}

function MoveOut({ words, out }: { words: string; out: () => void }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      {words}{' '}
      <button type="button" className="plain" onClick={out}>
        {t('moveOut')}
      </button>
    </>
  );
}

/** The first inbox column names the person or the thing; without columns the title of the case does. */
export function nameOf(row: Row): string {
  return row.columns[0]?.text || row.title;
}
/** What tells this piece of work from others; an identity number does not, and stays out of the list. */
function points(row: Row, name: Naming): string {
  return row.columns
    .slice(1)
    .map((column) => column.text)
    .filter((text) => text !== '' && !isIdNumber(text))
    .map(name)
    .join('·');
}

/** Follows the cursor with the focus once the person works in the list; a page just opened keeps its focus. */
function useFocusWithCursor(isCurrent: boolean) {
  const line = useRef<HTMLTableRowElement>(null);
  const was = useRef(isCurrent);
  useEffect(() => {
    if (isCurrent && !was.current && !line.current?.contains(document.activeElement)) line.current?.focus();
    was.current = isCurrent;
  }, [isCurrent]);
  return line;
}
