import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clockName } from '../../model/text/clock-name.ts';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import type { Realm } from '../http/queries.ts';
import { useLanguage } from '../http/said.ts';

type Row = Schemas['CalendarCase'];
export type Move = Row['moves'][number];
type T = TFunction<['calendar']>;

/** A day as it stands: firm, provisional, paused, not running. */
export function dayWords({ status, date }: Move['before'], t: T): string {
  if (status === 'provisional') return t('provisional', { date: date ?? '' });
  if (status === 'resolved') return date ?? '—';
  return t(status);
}

/** What there is to say of a limit, or of a case of which no limit moved. */
export function noteWords(row: Row, move: Move | undefined, t: T): string {
  const notes = [
    move?.late && t(`late.${move.late}`),
    move?.outcome === 'kept' && t('kept'),
    move?.outcome === 'stands' && t('stands'),
    row.outcome === 'ended' && t('ended'),
    row.outcome === 'refused' && t('refused'),
    row.differs && t('differs'),
  ];
  return notes.filter(Boolean).join(' · ');
}

/** Each limit of each case, from and to, by which rule. */
export function MoveTable({ rows, realm, phase }: { rows: Row[]; realm: Realm; phase: 'preview' | 'apply' }) {
  const { t } = useTranslation('calendar');
  if (rows.length === 0) return <p className="quiet">{t('nobody')}</p>;
  return (
    <table className="ruled change-moves" aria-label={t(`phase.${phase}`)}>
      <thead>
        <tr>
          {(['number', 'title', 'clock', 'before', 'after', 'rule', 'note'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`rows.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          (row.moves.length === 0 ? [undefined] : row.moves).map((move, n) => (
            <Line key={`${row.case}${move?.clock ?? ''}`} row={row} move={move} first={n === 0} realm={realm} />
          )),
        )}
      </tbody>
    </table>
  );
}

function Line({ row, move, first, realm }: { row: Row; move: Move | undefined; first: boolean; realm: Realm }) {
  const { t } = useTranslation('calendar');
  const name = useNames();
  const language = useLanguage();
  const said = (one: { zh: string; en: string }) => one[language];
  return (
    <tr className={move?.late === 'begins' || move?.outcome === 'stands' ? 'change-urgent' : undefined}>
      <td className="nowrap">
        {first ? (
          <Link to="/$realm/cases/$case" params={{ realm, case: row.case }} search={{ why: row.case }}>
            {row.number}
          </Link>
        ) : null}
      </td>
      <td>{first ? row.title : null}</td>
      <td>{move === undefined ? '—' : said(clockName(move.clock, name))}</td>
      <td className="nowrap">{move === undefined ? '—' : dayWords(move.before, t)}</td>
      <td className="nowrap">{move === undefined ? '—' : dayWords(move.after, t)}</td>
      <td className="nowrap">{move === undefined ? '' : t(`rule.${move.rule}`)}</td>
      <td>{noteWords(row, move, t)}</td>
    </tr>
  );
}
