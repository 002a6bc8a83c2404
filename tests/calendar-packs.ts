import { readFileSync } from 'node:fs';
import { rowOf } from '../model/calendar/index.ts';
import { rowPrint } from '../store/calendars/pin.ts';

const present = readFileSync(new URL('../definitions/calendars/cn.txt', import.meta.url), 'utf8');

/** The rows of a pack with a head of its own, each of these years signed as it stands. */
export function signedPack(id: string, body: string, years: number[]): string {
  const signed = years.map(
    (year) => `# notice ${year} 试〔${year - 1}〕1号 signed 试签人 2026-12-01 ${rowPrint(rowOf(body, year) ?? '')}\n`,
  );
  return `# pack ${id}\n${signed.join('')}${body}`;
}

const rows = present.replace(/^#.*\n/gm, '').trimEnd();

/** A pack for tests with an invented year 2027, whose notice swaps a day at the end of 2026. No notice says so. */
export const pack2027 = signedPack(
  'cn-2027.1',
  `${rows.replace(/^(2026 off .*) (\| work .*)$/m, '$1 1231 $2 1226')}
2027 off 0101-0103 0205-0211 0403-0405 0501-0505 0607-0609 0915-0917 1001-1007 | work 0131 0213 0508 0926 1009
`,
  [2026, 2027],
);

/** The present days with one more day of rest, Monday 9 March 2026. */
export const packMarch = signedPack('cn-2026.2', `${rows.replace(/^(2026 off \S+ \S+) /m, '$1 0309 ')}\n`, [2026]);
