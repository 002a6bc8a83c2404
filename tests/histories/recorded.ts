import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Summary } from './summary.ts';

/** A history as JSON, with what must come out of it. */
export interface Recorded {
  summary: Summary;
  history: { events: { [attributes: string]: unknown }[] };
}

const folder = fileURLToPath(new URL('./recorded', import.meta.url));

export const names = readdirSync(folder).map((file) => file.replace('.json', ''));

export function recorded(name: string): Recorded {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
}
