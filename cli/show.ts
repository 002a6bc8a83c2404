import { compile } from '../compiler/compile.ts';
import { loadDefinitions } from '../compiler/load.ts';
import { originLines } from '../compiler/resolve/lines.ts';
import { diagram } from './diagram/diagram.ts';
import { type Command, UsageError } from './io.ts';
import { dayOf, options } from './options.ts';
import { readTree } from './tree.ts';

/** `banjie show ID [--on DATE] [--diagram]`: the text in force with the origin of each line, or its drawing. */
export const run: Command = async (args, io) => {
  const { values, positionals } = options(args, {
    on: { type: 'string' },
    diagram: { type: 'boolean', default: false },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    throw new UsageError('banjie show ID [--on DATE] [--diagram] [--json]');
  const on = dayOf(values.on, io.today());
  const compiled = compile(loadDefinitions(readTree(values.definitions)), id, { on });
  if (compiled === undefined)
    throw new UsageError(`${on} 没有生效的规程 ${id} / no procedure ${id} is in force on ${on}`);
  const lines = originLines(compiled.procedure.node);
  if (values.diagram) io.out(await diagram(compiled.procedure));
  else if (values.json) io.out(JSON.stringify({ id, hash: compiled.hash, lines }));
  else {
    const width = Math.max(...lines.map(({ file, line }) => file.length + String(line).length + 1));
    for (const { text, file, line } of lines) io.out(`${`${file}:${line}`.padEnd(width)}  ${text}`);
  }
  return 0;
};
