import type { Generated, JSONColumnType } from 'kysely';
import type { Plan } from '../../model/plan.ts';
import type { PinnedCalendar } from '../../model/ports.ts';

/** What both realms share: the office, its people, and what has been published. Instants are ISO text, days `YYYY-MM-DD`. */
export interface OfficeTables {
  'office.regions': { id: string; title: string; parent: string | null; calendar: string | null };
  'office.units': { id: string; region: string; kind: string; name: string; area: string | null };
  'office.people': {
    id: string;
    account: string;
    name: string;
    region: string;
    password_hash: string;
    language: Generated<'zh' | 'en'>;
    rights: string[];
    active: Generated<boolean>;
    failed: Generated<number>;
    locked_until: string | null;
  };
  'office.posts': { person: string; unit: string; posts: string[] };
  /** `id` is the SHA-256 of the cookie's token, so that a copy of the table opens no door. */
  'office.sessions': {
    id: string;
    person: string;
    seen_at: string;
    expires_at: string;
  };
  'office.calendars': {
    hash: string;
    calendar: JSONColumnType<PinnedCalendar>;
    published_at: Generated<string>;
  };
  'office.definitions': {
    id: string;
    region: string;
    version: string;
    until: string | null;
    hash: string;
    kind: string;
    title: string;
    plan: JSONColumnType<Plan>;
    page: JSONColumnType<object>;
    calendar: string;
    published: Generated<number>;
    published_at: Generated<string>;
  };
  /** Views: every key of every active person; each region with itself and all above it. */
  'office.keys': { person: string; name: string; region: string; key: string };
  'office.above': { region: string; ancestor: string };
  'office.numbers': { realm: string; prefix: string; year: number; last: number };
}
