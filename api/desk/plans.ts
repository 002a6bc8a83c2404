import { type Calendar, loadCalendar } from '../../model/calendar/index.ts';
import type { Citation } from '../../model/plan.ts';
import { reservedInEnglish } from '../../model/text/desk.ts';
import type { Db } from '../../store/database.ts';
import { type Bundle, byHash } from '../../store/definitions.ts';
import { Denied } from '../denied.ts';

export interface Law extends Bundle {
  reckoning: Calendar;
}

/** Plans by hash: they never change, so what was read once is kept. */
const kept = new Map<string, Law>();
const MOST = 200;

/** The plan and the calendar of a case. */
export async function lawOf(db: Db, procedure: string, hash: string): Promise<Law> {
  const key = `${procedure}/${hash}`;
  const known = kept.get(key);
  if (known) return known;
  const bundle = await byHash(db, procedure, hash);
  if (!bundle) throw new Denied('not-in-force');
  return keep(bundle);
}

/** The same for a bundle that has been read. */
export function keep(bundle: Bundle): Law {
  const law = { ...bundle, reckoning: loadCalendar(bundle.calendar) };
  if (kept.size >= MOST) kept.delete(kept.keys().next().value ?? '');
  kept.set(`${bundle.id}/${bundle.hash}`, law);
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
