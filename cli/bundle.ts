import { inheritedIds } from '../compiler/check-tree.ts';
import { wholeArticle } from '../compiler/checks/article.ts';
import { regionTexts } from '../compiler/checks/shown.ts';
import { type Compiled, compile } from '../compiler/compile.ts';
import type { Definitions } from '../compiler/definitions.ts';
import { wordSchemas } from '../compiler/forms/schema.ts';
import { hashOf } from '../compiler/hash.ts';
import { originLines } from '../compiler/resolve/lines.ts';
import { daysOf } from '../compiler/resolve/version.ts';
import { overlayOf, packId } from '../model/calendar/index.ts';
import type { Citation, Plan } from '../model/plan.ts';
import type { PinnedCalendar } from '../model/ports.ts';
import { reservedInEnglish } from '../model/text/desk.ts';
import type { ISODate } from '../model/value.ts';
import type { Bundle } from '../store/definitions.ts';
import { diagram } from './diagram/diagram.ts';

/**
 * Everything of a tree that the definitions registry takes: each version of each procedure that compiles and awaits nothing,
 * and what regions inherit without a file. `on` chooses the day of values for what is in force now.
 */
export async function bundlesOf(definitions: Definitions, on: ISODate): Promise<Bundle[]> {
  const english = Object.fromEntries([...definitions.translations].map(([name, { text }]) => [name, text]));
  const office = officeWords(definitions, english);
  const bundles: Bundle[] = [];
  for (const { compiled, plan } of plansOf(definitions, on))
    bundles.push(await bundleOf(compiled, plan, { english, office }, definitions));
  return bundles;
}

function plansOf(definitions: Definitions, on: ISODate): { compiled: Compiled; plan: Plan }[] {
  const own = [...new Set(definitions.procedures.map((file) => file.id))].flatMap((id) =>
    daysOf(definitions, id).map(({ from, until }) => ({ id, on: on < from ? from : until && until < on ? until : on })),
  );
  const inherited = inheritedIds(definitions).map((id) => ({ id, on }));
  return [...own, ...inherited].flatMap(({ id, on: day }) => {
    const compiled = compile(definitions, id, { on: day });
    return compiled?.plan ? [{ compiled, plan: compiled.plan }] : [];
  });
}

async function bundleOf(
  { procedure, region, hash }: Compiled,
  plan: Plan,
  { english, office }: { english: Names; office: Names },
  definitions: Definitions,
): Promise<Bundle> {
  return {
    id: plan.id,
    region: plan.region,
    version: plan.version,
    ...(procedure.until && { until: procedure.until }),
    hash,
    kind: procedure.kind,
    title: plan.title,
    plan,
    page: {
      lines: originLines(procedure.node),
      svg: await diagram(procedure),
      svg_en: await diagram(procedure, (name) => english[name] ?? reservedInEnglish(plan.language, name) ?? name),
      articles: articlesOf(plan, definitions),
      words: { ...office, ...namesIn(JSON.stringify(plan), english) },
      schemas: wordSchemas(plan, english),
    },
    calendar: calendarOf(
      region.calendar.map(({ text }) => text),
      definitions,
    ),
  };
}

/** The whole article that each citation of the plan names, once. */
function articlesOf(plan: Plan, { instruments }: Definitions): NonNullable<Bundle['page']['articles']> {
  const articles: NonNullable<Bundle['page']['articles']> = {};
  for (const { instrument, article } of citesIn(plan)) {
    const line = instruments.get(instrument);
    const found = line && wholeArticle(line, article);
    if (found !== undefined) articles[instrument] = { ...articles[instrument], [article]: found };
  }
  return articles;
}

/** Citations stand at many places of a plan; all have the same shape. */
function citesIn(part: unknown): Citation[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('instrument' in part && 'article' in part) return [part as Citation];
  return Object.values(part).flatMap(citesIn);
}

type Names = { [name: string]: string };

/** The translations of every name that a text holds. */
function namesIn(text: string, english: Names): Names {
  return Object.fromEntries(Object.entries(english).filter(([name]) => text.includes(name)));
}

/** Names that any page can show: what the regions' files say, and words that stand in no definition: posts of an office (a law may name them). */
function officeWords({ sources, regions }: Definitions, english: Names): Names {
  const paths = Object.keys(sources).filter((path) => !/^(words\.|instruments\/)/.test(path));
  const ofRegions = [...regions.values()].flatMap(regionTexts).map(({ text }) => text);
  const all = paths.map((path) => sources[path]).join('\n');
  const known = new Set(ofRegions);
  return Object.fromEntries(Object.entries(english).filter(([name]) => known.has(name) || !all.includes(name)));
}

/** The national pack with the local ones as overlays, pinned by hash. */
export function calendarOf(names: string[], definitions: Definitions): PinnedCalendar {
  const [nation = 'cn', ...local] = names;
  const textOf = (name: string) => {
    const text = definitions.sources[`calendars/${name}.txt`];
    if (text === undefined) throw new Error(`calendars/${name}.txt is missing`);
    return text;
  };
  const text = textOf(nation);
  const overlays = local.map((name) => overlayOf(name, textOf(name)));
  const id = packId(nation, text);
  return { id, text, overlays, hash: hashOf({ id, text, overlays }) };
}
