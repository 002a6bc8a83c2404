import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Time, chance and the machine the code runs on: none of them may decide anything in a history that is replayed. */
const FORBIDDEN: [string, RegExp][] = [
  ['Node', /\bfrom '(node:|fs|path|crypto|os|http)/],
  ['process', /\bprocess\./],
  ['chance', /Math\.random|crypto\.|randomUUID/],
  ['timers', /\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/],
  ['garbage collection', /\b(WeakRef|FinalizationRegistry)\b/],
  ['network', /\bfetch\(|XMLHttpRequest|WebSocket/],
  ["the machine's language and zone", /toLocale|Intl\.|getTimezoneOffset|getHours\(|getDate\(/],
  ['console', /\bconsole\./],
];
/** What a machine or a kernel may not read: the time is always given to it. */
const NO_CLOCK: [string, RegExp] = ['the clock', /Date\.now\(|new Date\(\)/];

function files(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
}
/** The text without its comments. */
function code(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
}

test.each(files('workflows'))('%s holds nothing that a replay could see otherwise', (file) => {
  const found = FORBIDDEN.filter(([, pattern]) => pattern.test(code(file))).map(([what]) => what);
  expect(found).toEqual([]);
});

test.each([...files('machine'), ...files('expression'), ...files('model')])(
  '%s takes its time from its caller',
  (file) => {
    const found = [...FORBIDDEN, NO_CLOCK].filter(([, pattern]) => pattern.test(code(file))).map(([what]) => what);
    expect(found).toEqual([]);
  },
);

test('the guard sees what it looks for', () => {
  const bad = 'const at = new Date(); setTimeout(() => Math.random(), 1);';
  expect(FORBIDDEN.filter(([, pattern]) => pattern.test(bad)).map(([what]) => what)).toEqual(['chance', 'timers']);
  expect(NO_CLOCK[1].test(bad)).toBe(true);
});
