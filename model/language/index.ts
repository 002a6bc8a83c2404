import { procedure } from './procedure-schema.ts';
import { letters, region, values } from './region-schema.ts';
import type { JsonSchema } from './shape.ts';
import { dictionary, instruments, registers, scenarios, words } from './shelf-schema.ts';

export type { JsonSchema } from './shape.ts';

/** The kinds of files of a tree (`language.md` 2), each with a schema of its own. */
export type FileKind =
  | 'dictionary'
  | 'registers'
  | 'words'
  | 'instruments'
  | 'base'
  | 'region'
  | 'values'
  | 'letters'
  | 'scenarios'
  | 'procedure';

const shapes: { [kind in FileKind]: JsonSchema } = {
  dictionary,
  registers,
  words,
  instruments,
  base: procedure,
  region,
  values,
  letters,
  scenarios,
  procedure,
};

/** The JSON Schema of the language, one for each kind of file. */
export const languageSchemas: { [kind in FileKind]: JsonSchema } = Object.fromEntries(
  Object.entries(shapes).map(([kind, shape]) => [
    kind,
    { $schema: 'http://json-schema.org/draft-07/schema#', title: `banjie ${kind}`, ...shape },
  ]),
) as { [kind in FileKind]: JsonSchema };
