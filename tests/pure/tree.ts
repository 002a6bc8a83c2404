import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file under version control or about to be: relative paths with `/`. */
export function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return [...new Set(listed.toString('utf8').split('\0').filter(Boolean))].filter(exists).sort();
}

/** Files of code, those written by a program left out. */
export function code(): string[] {
  return files().filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.gen\.ts$/.test(file));
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A file that is deleted in the work tree and not yet in the index is still listed. */
function exists(file: string): boolean {
  try {
    readFileSync(join(root, file));
    return true;
  } catch {
    return false;
  }
}
