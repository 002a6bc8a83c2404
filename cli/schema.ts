import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageSchemas } from '../model/language/index.ts';
import type { Command } from './io.ts';
import { options } from './options.ts';

/** The text of the schema file of a kind, as it is kept in `definitions/schema/`. */
export function schemaText(kind: keyof typeof languageSchemas): string {
  return `${JSON.stringify(languageSchemas[kind], null, 1)}\n`;
}

/** `banjie schema`: writes the JSON Schema of the language beside the definitions, for editors. */
export const run: Command = async (args, io) => {
  const { values } = options(args, {});
  const folder = join(values.definitions, 'schema');
  mkdirSync(folder, { recursive: true });
  for (const kind of Object.keys(languageSchemas) as (keyof typeof languageSchemas)[])
    writeFileSync(join(folder, `${kind}.json`), schemaText(kind));
  io.out(folder);
  return 0;
};
