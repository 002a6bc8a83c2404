import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { describe as listed } from '../../compiler/describe.ts';
import type { Plan, Role } from '../../model/plan.ts';
import { people, regions, units } from '../../store/demo/office.ts';
import { definitions } from './machine/compiled.ts';

const on = '2026-11-02';
/** Roles that nobody of the demonstration holds, and why. */
const exceptions = new Map<string, string>();

const shown = new Set(regions.filter(({ id }) => id !== 'sichuan').map(({ id }) => id));
const rows = listed(definitions, on, true).filter(
  (row) => row.status === 'in_force' && row.kind !== 'rule' && shown.has(row.region),
);

describe('the office of the demonstration', () => {
  it('knows procedures to work on', () => {
    expect(rows.length).toBeGreaterThan(40);
  });

  it.each(rows.map((row) => [row.id, row] as const))('has somebody for each step of %s', (id, row) => {
    const plan = compile(definitions, id, { on })?.plan as Plan;
    const steps = plan.steps.flatMap((step) => [step, ...step.together]);
    const names = steps.flatMap(({ who, signs }) => [
      ...who.map(({ name }) => name),
      ...signs.flatMap((one) => one.roles),
    ]);
    const unmanned = [...new Set(names)].filter((name) => holders(row.region, plan.roles[name]).length === 0);
    expect(unmanned.filter((name) => !exceptions.has(`${row.region} ${name}`))).toEqual([]);
    const tooFew = Object.entries(row.persons).filter(
      ([kind, least]) =>
        holders(row.region, { units: kind }).length < least && !exceptions.has(`${row.region} ${kind}`),
    );
    expect(tooFew).toEqual([]);
  });
});

/** Persons who see a region and hold a role in some unit of its kind; an outside role is anybody's who may file. */
function holders(region: string, role: Partial<Role> | undefined): string[] {
  const above = ancestors(region);
  const here = people.filter((person) => above.includes(person.region));
  if (role?.outside) return here.filter(({ rights }) => rights.includes('file')).map(({ account }) => account);
  if (role?.person !== undefined) return here.map(({ account }) => account);
  const of = new Set(units.filter(({ kind }) => kind === role?.units).map(({ name }) => name));
  return here
    .filter(({ at }) =>
      Object.entries(at).some(([name, posts]) => of.has(name) && (!role?.post || posts.includes(role.post))),
    )
    .map(({ account }) => account);
}

function ancestors(region: string): string[] {
  const parent = regions.find(({ id }) => id === region)?.parent;
  return parent ? [region, ...ancestors(parent)] : [region];
}
