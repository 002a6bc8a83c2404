import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemas, schemaText } from './schema.ts';

const folder = new URL('../definitions/schema/', import.meta.url);
const names = Object.keys(schemas);

test('there is a schema file for each kind of file, one for terms, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`).sort());
});

test.each(names)('definitions/schema/%s.json is what the language says (run: banjie schema)', (name) => {
  expect(readFileSync(new URL(`${name}.json`, folder), 'utf8')).toBe(schemaText(name));
});
