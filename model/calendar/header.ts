import { parseDate } from './day.ts';
import { CalendarFault } from './fault.ts';

/** Who compared the days of a year with its notice, and when. */
export interface Signature {
  by: string;
  on: string;
  /** Print of the year's line as it was signed: the first 16 hex digits of its SHA-256. */
  print?: string;
}
/** The notice that a year of a pack was taken from. */
export interface Notice {
  number: string;
  signed?: Signature;
}
export interface PackHeader {
  /** `cn-2026.1`. */
  id?: string;
  notices: Map<number, Notice>;
}

const idLine = /^# pack (\p{L}[\p{L}\p{N}]*-\d{4}\.[1-9]\d*)$/u;
const noticeLine = /^# notice (\d{4}) (\S+)(?: signed (\S+) (\d{4}-\d{2}-\d{2})(?: ([0-9a-f]{16}))?)?$/u;

/**
 * Reads the head of a pack: `# pack cn-2026.1`, then `# notice 2026 国办发明电〔2025〕7号 signed 姓名 2025-11-05 3f…` for each year
 * whose notice is recorded; `signed` is absent where nobody has signed. Other comments say nothing to the kernel. The head is
 * part of the text, so a pack's hash covers it. Throws `CalendarFault`.
 */
export function packHeader(text: string): PackHeader {
  const header: PackHeader = { notices: new Map() };
  for (const raw of text.split('\n')) {
    const row = raw.trim();
    if (!/^# (?:pack|notice) /.test(row)) continue;
    const id = idLine.exec(row)?.[1];
    const [, year, number, by, on, print] = noticeLine.exec(row) ?? [];
    if (id && header.id === undefined) header.id = id;
    else if (year && number && (on === undefined || parseDate(on) !== undefined))
      header.notices.set(Number(year), { number, ...(by && on && { signed: { by, on, ...(print && { print }) } }) });
    else throw new CalendarFault(`日历的抬头读不懂：${row.slice(0, 60)} / unreadable head line in the calendar`);
  }
  return header;
}

/** The lines of a head. */
export function headerLines({ id, notices }: PackHeader): string[] {
  const years = [...notices].sort(([a], [b]) => a - b);
  return [
    ...(id === undefined ? [] : [`# pack ${id}`]),
    ...years.map(([year, { number, signed }]) =>
      [
        `# notice ${year} ${number}`,
        ...(signed ? [`signed ${signed.by} ${signed.on}`, ...(signed.print ? [signed.print] : [])] : []),
      ].join(' '),
    ),
  ];
}
