import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { openapi } from './contract/document.ts';

/** Writes `api/openapi.json` and the types of the UI's client, `ui/api.gen.ts`, from the table of doors. */
const document = openapi();
const here = new URL('.', import.meta.url);
writeFileSync(new URL('openapi.json', here), `${JSON.stringify(document, null, 1)}\n`);
const types = astToString(await openapiTS(JSON.stringify(document)));
writeFileSync(
  new URL('../ui/api.gen.ts', here),
  `/** Written by \`node api/openapi.ts\` from api/contract; do not edit. */\n${types}`,
);
