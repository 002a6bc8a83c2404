import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { DueState } from '../due/DueState.tsx';
import { LimitCells } from '../due/LimitCells.tsx';
import { leading } from '../due/look.ts';
import { Urged } from '../due/Urged.tsx';
import { Icon } from '../frame/Icon.tsx';
import { useNames, useTitles } from '../http/names.ts';
import type { Realm } from '../http/queries.ts';
import { said, useLanguage } from '../http/said.ts';
import { useTaskName } from '../http/taskName.ts';
import type { Board, Outcome, Row } from './useBoard.ts';

interface TableProps {
  board: Board;
  realm: Realm;
  today: string;
  why: (caseId: string) => void;
}

/** The rows, legal limits first; after a reassignment each says what became of it. */
export function BoardTable(props: TableProps) {
  const { t } = useTranslation('office');
  const { board } = props;
  const all = board.rows.length > 0 && board.rows.every((row) => board.picked.has(row.task));
  const told = Object.keys(board.outcomes).length > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="board-scroll" tabIndex={0} aria-label={t('supervise.title')}>
      <table className="ruled board-rows">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                checked={all}
                indeterminate={!all && board.picked.size > 0}
                onChange={(event) => board.pickAll(event.target.checked)}
                aria-label={t('supervise.columns.pick')}
              />
            </th>
            {(['due', 'legal', 'promised', 'number', 'name', 'step', 'holder'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`supervise.columns.${column}`)}
              </th>
            ))}
            {told ? <th scope="col">{t('supervise.columns.result')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <BoardLine key={row.task} row={row} told={told} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BoardLine({ row, told, board, realm, today, why }: TableProps & { row: Row; told: boolean }) {
  const { t } = useTranslation(['office', 'place']);
  const language = useLanguage();
  const name = useNames();
  const titleOf = useTitles();
  const taskName = useTaskName();
  const current = board.cursor === row.task;
  return (
    <tr
      className={current ? 'current' : undefined}
      aria-current={current ? 'true' : undefined}
      onClick={() => board.goTo(row.task)}
    >
      <td>
        <Checkbox checked={board.picked.has(row.task)} onChange={() => board.pick(row.task)} aria-label={row.number} />
      </td>
      <td>
        <button type="button" className="plain due-button" onClick={() => why(row.case)} title={t('place:why.title')}>
          <DueState due={leading(row.due)} />
        </button>
      </td>
      <LimitCells due={row.due} today={today} />
      <td className="nowrap">
        <Link to="/$realm/cases/$case" params={{ realm, case: row.case }}>
          {row.number}
        </Link>
      </td>
      <th scope="row">
        {titleOf(row)} <Urged urged={row.urged} />
      </th>
      <td>
        {name(row.procedure.title)}
        <span className="quiet">·{taskName(row)}</span>
        {row.stuck === undefined ? null : (
          <div className="board-stuck">
            <Icon name="warn" /> {t('supervise.stuckWhy', { why: said(row.stuck, language) })}
          </div>
        )}
      </td>
      <td className="nowrap">{row.holder?.name ?? <span className="quiet">{t('supervise.unheld')}</span>}</td>
      {told ? (
        <td>
          <OutcomeMark outcome={board.outcomes[row.task]} />
        </td>
      ) : null}
    </tr>
  );
}

/** Done, or why not: the rule in words. */
function OutcomeMark({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  if (outcome === undefined) return null;
  const words = language === 'en' ? outcome.sentence_en : outcome.sentence_zh;
  return outcome.done ? (
    <span className="paper-in">
      <Icon name="check" /> {t('supervise.done')}
    </span>
  ) : (
    <span>
      <Icon name="cross" /> {t('supervise.notDone', { why: words ?? '' })}
    </span>
  );
}
