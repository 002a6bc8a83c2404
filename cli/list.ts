import { describe, type Listed } from '../compiler/describe.ts';
import { loadDefinitions } from '../compiler/load.ts';
import type { Command, Io } from './io.ts';
import { dayOf, options } from './options.ts';
import { readTree } from './tree.ts';

/** `banjie list [--on DATE] [--inherited]`: what is in force on a day. */
export const run: Command = async (args, io) => {
  const { values } = options(args, { on: { type: 'string' }, inherited: { type: 'boolean', default: false } });
  const definitions = loadDefinitions(readTree(values.definitions));
  const rows = describe(definitions, dayOf(values.on, io.today()), values.inherited);
  if (values.json) io.out(JSON.stringify(rows));
  else print(rows, io);
  return 0;
};

function print(rows: Listed[], io: Io): void {
  const width = Math.max(...rows.map(({ id }) => id.length), 2);
  for (const row of rows) {
    const persons = Object.entries(row.persons).map(([kind, count]) => `${kind} ${count}`);
    const status = row.status === 'in_force' ? '生效' : '待填';
    io.out(
      [
        row.id.padEnd(width),
        row.version,
        status,
        `${row.steps} 步 ${row.terms} 期限 ${row.cites} 引文`,
        persons.join('，'),
      ].join('  '),
    );
  }
}
