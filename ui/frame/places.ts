import type { Schemas } from '../http/client.ts';

export type Right = Schemas['Right'];
export type Place = 'inbox' | 'file' | 'find' | 'procedures' | 'rehearsals' | 'supervise' | 'calendars';

/** The places of the top bar with the right that opens each. */
export const places: { place: Place; to: string; right: Right }[] = [
  { place: 'inbox', to: '/$realm/inbox', right: 'act' },
  { place: 'file', to: '/$realm/file', right: 'file' },
  { place: 'find', to: '/$realm/cases', right: 'act' },
  { place: 'procedures', to: '/procedures', right: 'read-definitions' },
  { place: 'rehearsals', to: '/rehearsals', right: 'rehearse' },
  { place: 'supervise', to: '/$realm/supervise', right: 'supervise' },
  { place: 'calendars', to: '/calendars', right: 'calendar' },
];

/** Where a person lands: the first place they have a right to. */
export function firstPlace(rights: Right[]): string {
  const found = places.find((one) => rights.includes(one.right));
  return (found?.to ?? '/procedures').replace('$realm', 'live');
}
