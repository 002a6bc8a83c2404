import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}
const dist = new URL('../../ui/dist/', import.meta.url).pathname;

/** Kilobytes over the wire of the files of some entries of the manifest, each file once. */
function kilobytes(manifest: { [source: string]: Chunk }, sources: string[]): number {
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (source: string) => {
    const chunk = manifest[source];
    if (chunk === undefined || seen.has(source)) return;
    seen.add(source);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000;
}

/** What a first load may weigh, and what each place may add to it (kB, gzip). */
const first = 250;
const places: [page: string, more: number][] = [
  ['clerk/inbox/InboxPage.tsx', 150],
  ['clerk/desk/DeskPage.tsx', 150],
  ['case/CasePage.tsx', 150],
  ['clerk/file/FilePage.tsx', 123],
  ['supervisor/SupervisePage.tsx', 150],
  ['analyst/ProcedurePage.tsx', 70],
];

/** The workbench as it was built for the office of the stories. */
export function sizeStories(): void {
  test('the first load and every place stay light', () => {
    const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
    expect(readdirSync(join(dist, 'assets')).length).toBeGreaterThan(places.length);
    const entry = kilobytes(manifest, ['index.html']);
    const added = places.map(([page, most]) => {
      expect(Object.keys(manifest)).toContain(page);
      return { page, most, more: Math.round(kilobytes(manifest, ['index.html', page]) - entry) };
    });
    expect(entry, 'first load').toBeLessThanOrEqual(first);
    expect(added.filter(({ more, most }) => more > most)).toEqual([]);
  });
}
