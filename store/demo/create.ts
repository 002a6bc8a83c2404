import { createHash, randomInt } from 'node:crypto';
import type { Db } from '../database.ts';
import { passwordHash } from '../office/accounts.ts';
import { people, regions, units } from './office.ts';

/** A demo account with the password that was made for it; it is kept nowhere else in the clear. */
export interface DemoAccount {
  account: string;
  password: string;
  name: string;
  region: string;
  units: string[];
  rights: string[];
}

/**
 * Creates the demo offices and people where they are missing. Answers the accounts made now, with their passwords: whoever
 * calls shows them once. On an office that has people already it makes nothing, unless `password` says what all get (tests).
 */
export async function createDemo(db: Db, options: { password?: string } = {}): Promise<DemoAccount[]> {
  const there = await db.selectFrom('office.people').select('id').limit(1).executeTakeFirst();
  if (there) return [];
  const accounts = people.map((one) => ({ ...one, password: options.password ?? makePassword() }));
  const shared = options.password && (await passwordHash(options.password));
  const hashes = await Promise.all(accounts.map(async (one) => shared || passwordHash(one.password)));
  await db.transaction().execute(async (t) => {
    await t
      .insertInto('office.regions')
      .values(regions.map((region) => ({ ...region, calendar: null })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await t
      .insertInto('office.units')
      .values(units.map((unit) => ({ ...unit, id: idOf(`unit/${unit.region}/${unit.name}`), area: unit.area ?? null })))
      .execute();
    await t
      .insertInto('office.people')
      .values(
        people.map(({ account, name, region, rights }, index) => ({
          id: idOf(`person/${account}`),
          account,
          name,
          region,
          rights,
          password_hash: hashes[index] as string,
        })),
      )
      .execute();
    await t.insertInto('office.posts').values(people.flatMap(posts)).execute();
  });
  return accounts.map(({ at, ...one }) => ({ ...one, units: Object.keys(at) }));
}

function posts({ account, at }: (typeof people)[number]) {
  return Object.entries(at).map(([name, held]) => {
    const unit = units.find((one) => one.name === name);
    if (!unit) throw new Error(`no demo unit ${name}`);
    return { person: idOf(`person/${account}`), unit: idOf(`unit/${unit.region}/${name}`), posts: held };
  });
}

/** The same demo unit has the same id in every office, so that recorded cases can be replayed anywhere. */
export function idOf(name: string): string {
  const hash = createHash('sha256').update(`banjie demo ${name}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Ten signs that are not mistaken for one another: 50 bits. */
function makePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  const part = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('');
  return `${part()}-${part()}`;
}
