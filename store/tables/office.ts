import type { Generated, JSONColumnType } from 'kysely';
import type { CalendarMove } from '../../model/calendar-move.ts';
import type { Plan } from '../../model/plan.ts';
import type { PinnedCalendar, Realm } from '../../model/ports.ts';

/** Each limit of a case that a new calendar concerns. */
export type CaseMoves = (Omit<CalendarMove, 'change'> & { clock: string; step?: string })[];

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
  /** Calendar packs, append-only: the text of one never changes, and one that is in force stays published. */
  'office.packs': {
    hash: string;
    id: string;
    family: string;
    region: string;
    overlay: boolean;
    text: string;
    state: 'draft' | 'in_force' | 'dropped';
    drafted_at: Generated<string>;
    in_force_at: string | null;
    n: Generated<number>;
  };
  /** A pack on its way to new and running cases. */
  'office.calendar_changes': {
    id: string;
    realm: Realm;
    pack: string;
    region: string;
    source: string;
    reason: string;
    state: 'previewing' | 'previewed' | 'applying' | 'applied' | 'dropped';
    drafted_by: string;
    drafted_at: string;
    approved_by: string | null;
    approved_at: string | null;
    finished_at: string | null;
    dropped_by: string | null;
    drop_reason: string | null;
    /** Running cases that have an older calendar; how many of them have been looked at, and up to which. */
    total: Generated<number>;
    done: Generated<number>;
    after_case: Generated<string>;
    touched_at: string;
  };
  /** What a change would do to a case, and what it has done. */
  'office.calendar_cases': {
    change: string;
    case_id: string;
    phase: 'preview' | 'apply';
    outcome: 'changed' | 'unchanged' | 'ended' | 'refused';
    moves: JSONColumnType<CaseMoves>;
    at: string;
  };
  /** Views: every key of every active person; each region with itself and all above it. */
  'office.keys': { person: string; name: string; region: string; key: string };
  'office.above': { region: string; ancestor: string };
  'office.numbers': { realm: string; prefix: string; year: number; last: number };
}
