import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './tree.ts';

/** The lines of all `sh` blocks of a page. */
function commands(page: string): string[] {
  const blocks = [...read(page).matchAll(/^```sh\n([\s\S]*?)^```/gm)];
  return blocks.flatMap(([, block]) => (block as string).split('\n').filter((line) => line && !line.startsWith('#')));
}

/** Run elsewhere: `tests/setup/start.server.test.ts` starts and stops Banjie; `npm test` is what runs this. */
const elsewhere = ['npm start', 'npm test'];

describe('README.md', () => {
  const all = commands('README.md');

  it('has the two commands', () => {
    expect(all).toEqual(expect.arrayContaining(elsewhere));
  });

  it.each(all.filter((command) => !elsewhere.includes(command)))('%s', (command) => {
    const done = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8', timeout: 50_000 });
    expect({ status: done.status, said: done.status === 0 ? '' : done.stdout + done.stderr }).toEqual({
      status: 0,
      said: '',
    });
    expect(done.stdout.trim()).not.toBe('');
  });
});

const pages = files().filter((file) => file.endsWith('.md'));

describe('pages', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link as string);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), decodeURI(link))))).toEqual([]);
  });

  it.each(pages)('%s names only scripts that are there', (page) => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...read(page).matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});
