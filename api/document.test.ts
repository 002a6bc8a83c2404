import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openapi } from './contract/document.ts';
import { doors } from './contract/routes.ts';

const written = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'));

test('the written document is what the table of doors says; after a change run `node api/openapi.ts`', () => {
  expect(JSON.parse(JSON.stringify(openapi()))).toEqual(written);
});

test('every door says in two languages what it does, and states its right', () => {
  for (const door of Object.values(doors)) expect(door.says).toMatch(/[\u4e00-\u9fff].* [A-Z]/);
  const operations = Object.values(written.paths).flatMap((path) => Object.values(path as object));
  expect(operations).toHaveLength(Object.keys(doors).length);
  for (const operation of operations) expect(operation['x-right']).toBeTruthy();
});

test('the types of the client were written from the same document', () => {
  const types = readFileSync(new URL('../ui/api.gen.ts', import.meta.url), 'utf8');
  for (const path of Object.keys(written.paths)) expect(types).toContain(`"${path}"`);
  for (const schema of Object.keys(written.components.schemas)) expect(types).toContain(`        ${schema}: `);
});
