import type { Realm } from '../model/ports.ts';
import type { Instant } from '../model/value.ts';
import type { Db } from '../store/database.ts';
import type { OfficePerson } from '../store/office/people.ts';
import type { Answer, DoorName, Request } from './contract/routes.ts';
import { Denied } from './denied.ts';
import type { Engine } from './engine.ts';

/** What the API works with. `now` is its clock: the instant of receipt of every event. */
export interface World {
  db: Db;
  engine: Engine;
  now: () => Date;
}

/** One request of a person who has signed in; `regions` are theirs and all below. */
export interface Call extends World {
  me: OfficePerson;
  regions: string[];
  at: Instant;
}

export type Handlers<N extends DoorName = DoorName> = {
  [Name in N]: (call: Call, request: Request<Name>) => Promise<Answer<Name>>;
};

/** What a person may see; everything else does not exist for them. */
export function mustSee(call: Call, region: string): void {
  if (!call.regions.includes(region)) throw new Denied('not-found');
}

/** Rehearsals are for those who hold the right, on every door. */
export function mustEnter(call: Call, realm: Realm): void {
  if (realm !== 'rehearsal') return;
  if (!call.me.rights.includes('rehearse')) throw new Denied('forbidden');
  if (!call.engine.has('rehearsal')) throw new Denied('no-rehearsals');
}
