import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageSchemas } from '../model/language/index.ts';
import { schemaText } from './schema.ts';

const folder = new URL('../definitions/schema/', import.meta.url);
const kinds = Object.keys(languageSchemas) as (keyof typeof languageSchemas)[];

test('there is a schema file for each kind of file and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(kinds.map((kind) => `${kind}.json`).sort());
});

test.each(kinds)('definitions/schema/%s.json is what the language says (run: banjie schema)', (kind) => {
  expect(readFileSync(new URL(`${kind}.json`, folder), 'utf8')).toBe(schemaText(kind));
});
