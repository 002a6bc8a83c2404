import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageSchemas } from '../model/language/index.ts';
import { deadlineSchema } from '../model/term/schema.ts';
import type { Command } from './io.ts';
import { options } from './options.ts';

/** The schemas by the names of their files: one for each kind of file, and that of `banjie deadline`. */
export const schemas: { [name: string]: object } = { ...languageSchemas, deadline: deadlineSchema };

/** The text of a schema file, as it is kept in `definitions/schema/`. */
export function schemaText(name: string): string {
  return `${JSON.stringify(schemas[name], null, 1)}\n`;
}

/** `banjie schema`: writes the JSON Schema of the language and of terms beside the definitions, for editors. */
export const run: Command = async (args, io) => {
  const { values } = options(args, {});
  const folder = join(values.definitions, 'schema');
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(schemas)) writeFileSync(join(folder, `${name}.json`), schemaText(name));
  io.out(folder);
  return 0;
};
