import type { TFunction } from 'i18next';
import { clockName } from '../../model/text/clock-name.ts';
import { dayWords, noteWords } from './MoveTable.tsx';
import { type Asked, readChange } from './queries.ts';

/** A cell that a spreadsheet reads as text: quoted, and never as a formula. */
export function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Every row that is shown, page after page, as a table for a spreadsheet (UTF-8 with its mark). */
export async function tableOf(change: string, asked: Asked, t: TFunction<['calendar']>): Promise<string> {
  const columns = ['number', 'title', 'clock', 'before', 'after', 'rule', 'note'] as const;
  const lines = [columns.map((column) => cell(t(`rows.${column}`))).join(',')];
  for (let page = 1; ; page += 1) {
    const { rows, total, pageSize } = await readChange(change, { ...asked, page });
    for (const row of rows)
      for (const move of row.moves.length === 0 ? [undefined] : row.moves) {
        const days =
          move === undefined
            ? ['', '', '', '']
            : [
                clockName(move.clock, (name) => name).zh,
                dayWords(move.before, t),
                dayWords(move.after, t),
                t(`rule.${move.rule}`),
              ];
        lines.push([row.number, row.title, ...days, noteWords(row, move, t)].map(cell).join(','));
      }
    if (page * pageSize >= total) return `\uFEFF${lines.join('\r\n')}\r\n`;
  }
}
