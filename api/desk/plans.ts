import { type Calendar, loadCalendar, withFormer } from '../../model/calendar/index.ts';
import type { CaseState } from '../../model/case.ts';
import type { Citation } from '../../model/plan.ts';
import { reservedInEnglish } from '../../model/text/desk.ts';
import { calendarByHash, formerOf } from '../../store/calendars/current.ts';
import type { Db } from '../../store/database.ts';
import { type Bundle, byHash } from '../../store/definitions.ts';
import { Denied } from '../denied.ts';

export interface Law extends Bundle {
  reckoning: Calendar;
}

/** Plans by hash: they never change, so what was read once is kept. */
const kept = new Map<string, Law>();
const MOST = 200;

/**
 * The plan and the calendar of a case, or of a filing: the calendar by its hash, since a case may have been given another;
 * where none is named, that which new cases take now.
 */
export async function lawOf(db: Db, procedure: string, hash: string, calendar: string | null): Promise<Law> {
  const known = calendar === null ? undefined : kept.get(keyOf(procedure, hash, calendar));
  if (known) return known;
  const bundle = await byHash(db, procedure, hash);
  if (!bundle) throw new Denied('not-in-force');
  if (calendar === null || bundle.calendar.hash === calendar) return keep(bundle);
  return keep({ ...bundle, calendar: (await calendarByHash(db, calendar)) ?? bundle.calendar }, calendar);
}

/** The same for one case, with the older calendars by which some of its limits still go. */
export async function lawOfCase(
  db: Db,
  row: { procedure: string; plan_hash: string; calendar: string | null; state: CaseState },
): Promise<Law> {
  const law = await lawOf(db, row.procedure, row.plan_hash, row.calendar);
  const older = await formerOf(db, row.state, row.calendar);
  return older.length === 0 ? law : { ...law, reckoning: withFormer(law.reckoning, older.map(loadCalendar)) };
}

const keyOf = (procedure: string, hash: string, calendar: string) => [procedure, hash, calendar].join('/');

/** The same for a bundle that has been read. */
export function keep(bundle: Bundle, calendar = bundle.calendar.hash): Law {
  const law = { ...bundle, reckoning: loadCalendar(bundle.calendar) };
  if (kept.size >= MOST) kept.delete(kept.keys().next().value ?? '');
  kept.set(keyOf(bundle.id, bundle.hash, calendar), law);
  return law;
}

/** Citations with the whole text of their articles. */
export function withArticles(law: Law, cites: Citation[]): (Citation & { text?: string })[] {
  return cites.map((cite) => {
    const text = law.page.articles?.[cite.instrument]?.[cite.article];
    return text === undefined ? cite : { ...cite, text };
  });
}

/** The English of a name, where somebody has written it. */
export const english = (law: Law, name: string): { title_en?: string } => {
  const word = law.page.words[name];
  return word === undefined ? {} : { title_en: word };
};

/** The English of a name or of a word of the language, else the name itself. */
export function inEnglish(law: Law, name: string): string {
  return law.page.words[name] ?? reservedInEnglish(law.plan.language, name) ?? name;
}
