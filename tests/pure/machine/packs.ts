import type { PinnedCalendar } from '../../../model/ports.ts';
import { definitions } from './compiled.ts';

const present = definitions.sources['calendars/cn.txt'] ?? '';

/** A pack that no notice has published: for tests only. */
function invented(id: string, change: (text: string) => string): PinnedCalendar {
  const text = change(present.replace(/^# pack .*$/m, `# pack ${id}`));
  return { id, text, overlays: [], hash: `test ${id}\n${text}` };
}

const row2026 = (row: string) => (text: string) => text.replace(/^2026 off .*$/m, row);
const off2026 = '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007';
const work2026 = '0104 0214 0228 0509 0920 1010';

/** Monday 9 March 2026 becomes a day of rest. */
export const restOn9March = invented(
  'cn-2026.2',
  row2026(`2026 off 0101-0103 0215-0223 0309 ${off2026.slice(20)} | work ${work2026}`),
);
/** Saturday 7 March 2026 becomes a working day. */
export const workOn7March = invented(
  'cn-2026.3',
  row2026(`2026 off ${off2026} | work ${work2026.replace('0228', '0228 0307')}`),
);
/** The year 2027, which reaches back to a swap at the end of December. */
export const year2027 = invented('cn-2027.1', (text) =>
  row2026(`2026 off ${off2026} 1231 | work ${work2026} 1226`)(text).replace(
    /\n*$/,
    '\n2027 off 0101-0103 0205-0211 0403-0405 0501-0505 0607-0609 0915-0917 1001-1007 | work 0131 0213 0508 0926 1009\n',
  ),
);
