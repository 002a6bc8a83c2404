import type { ISODate } from '../../model/value.ts';
import type { OtherLine, ParameterLine, RegionFile, RoleLine, SignsLine } from '../definitions.ts';
import type { Text } from '../procedure.ts';
import { child, type Entry, entries, items, type Mapping, type Node } from '../read/tree.ts';
import { cites } from './cites.ts';
import { clockLine } from './clock.ts';
import { alertLines, termLine } from './term.ts';
import { guarded, join, present, reading, text, textAt, texts, textsAt } from './text.ts';

const dated = /^\d{4}-\d{2}-\d{2}$/;

/** `region.yaml` with the `values.yaml` and `letters.yaml` beside it. `applicant` is 申请人 in the tree's language. */
export function regionFile(
  id: string,
  applicant: string,
  files: { region: Mapping; values?: Node; letters?: Node },
): RegionFile {
  const { region } = files;
  return present({
    id,
    place: region.place,
    title: textAt(region, 'title', ''),
    parent: textAt(region, 'parent', ''),
    calendar: textsAt(region, 'calendar', ''),
    benefitYear: textAt(region, 'benefit_year', ''),
    officeHours: textAt(region, 'office_hours', ''),
    onCalendarChange: textAt(region, 'on_calendar_change', ''),
    round: textAt(region, 'round', ''),
    cutoff: textAt(region, 'cutoff', ''),
    promise: termLine(child(region, 'promise'), 'promise'),
    alerts: alertLines(child(region, 'alerts'), 'alerts'),
    clock: clockLine(child(region, 'clock')),
    signs: signsLines(child(region, 'signs'), 'signs'),
    other: otherLine(child(region, 'other'), 'other'),
    roles: entries(child(region, 'roles')).map((entry) => roleLine(entry, applicant)),
    values: entries(files.values).map((entry) => parameterLine(entry, id)),
    letters: letters(files.letters),
  }) as RegionFile;
}

/** `{经办机构: [经办人, 复核人], cites: …, reading: …}`: the citation is that of all its roles. */
function signsLines(node: Node | undefined, path: string): SignsLine[] {
  return entries(node)
    .filter((entry) => entry.key !== 'cites' && entry.key !== 'reading')
    .map(
      (entry) =>
        present({
          role: { text: entry.key, place: entry.place, path: join(path, entry.key) },
          lines: guarded(entry.value, join(path, entry.key)),
          cites: cites(node, path),
          reading: reading(node, path),
        }) as SignsLine,
    );
}

function otherLine(node: Node | undefined, path: string): OtherLine | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== 'map') return { is: texts(node, path), cites: [] };
  return { is: textsAt(node, 'is', path), cites: cites(node, path) };
}

function roleLine(entry: Entry, applicant: string): RoleLine {
  const path = join('roles', entry.key);
  return present({
    name: { text: entry.key, place: entry.place, path },
    outside: text(entry.value, path)?.text === applicant,
    units: textAt(entry.value, 'units', path),
    at: textsAt(entry.value, 'at', path),
    post: textAt(entry.value, 'post', path),
    person: textAt(entry.value, 'person', path),
  }) as RoleLine;
}

function parameterLine(entry: Entry, region: string): ParameterLine {
  const name: Text = { text: entry.key, place: entry.place, path: entry.key };
  return present({
    name,
    region,
    values: entries(entry.value)
      .filter(({ key }) => dated.test(key))
      .map(({ key, value, place }) => ({
        from: key as ISODate,
        is: texts(value, join(entry.key, key)),
        list: value.kind === 'list',
        place,
      }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    open: items(child(entry.value, 'open')).flatMap((item) => text(item, join(entry.key, 'open')) ?? []),
    cites: cites(entry.value, entry.key),
    reading: reading(entry.value, entry.key),
  }) as ParameterLine;
}

function letters(node: Node | undefined): Map<string, Text> {
  return new Map(
    entries(node).flatMap((entry) => {
      const letter = text(entry.value, entry.key);
      return letter ? [[entry.key, { ...letter, place: entry.place }]] : [];
    }),
  );
}
