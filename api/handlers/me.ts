import { loadCalendar } from '../../model/calendar/index.ts';
import { setLanguage } from '../../store/office/people.ts';
import { regionCalendar } from '../../store/office/regions.ts';
import type { Call, Handlers } from '../context.ts';
import type { Me, Right } from '../contract/session.ts';
import { dayKind } from '../show/day.ts';

/** The person, where they work, what they may, and what kind of day it is there. */
export async function meOf(call: Call): Promise<Me> {
  const { me } = call;
  const pinned = await regionCalendar(call.db, me.region);
  const region = me.regions.find((one) => one.id === me.region);
  return {
    id: me.id,
    name: me.name,
    region: { id: me.region, title: region?.title ?? me.region },
    regions: me.regions,
    units: me.memberships.map(({ unit, name, kind, posts }) => ({ id: unit, name, kind, posts })),
    rights: me.rights as Right[],
    today: dayKind(call.at, pinned && loadCalendar(pinned)),
    language: me.language,
  };
}

export const meHandlers: Handlers<'me' | 'setLanguage'> = {
  me: (call) => meOf(call),
  async setLanguage(call, { body }) {
    await setLanguage(call.db, call.me.id, body.language);
    return meOf({ ...call, me: { ...call.me, language: body.language } });
  },
};
