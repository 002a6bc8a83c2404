import type { ClockLine, Definitions, Region, RegionFile } from '../definitions.ts';

/**
 * A region with all that it inherits, line by line; the nearest line wins. Nothing for a region without `region.yaml`, or
 * whose chain of parents does not end.
 */
export function resolveRegion(definitions: Definitions, id: string): Region | undefined {
  const files: RegionFile[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const file = definitions.regions.get(at);
    if (file === undefined || files.includes(file)) break;
    files.push(file);
    at = file.parent?.text;
  }
  const [own] = files;
  if (own === undefined) return undefined;
  const nearest = <K extends keyof RegionFile>(key: K) => files.find((file) => file[key] !== undefined)?.[key];
  const upwards = [...files].reverse();
  return {
    ...own,
    chain: files.map((file) => file.id),
    calendar: files.find((file) => file.calendar.length > 0)?.calendar ?? [],
    ...defined('benefitYear', nearest('benefitYear')),
    ...defined('officeHours', nearest('officeHours')),
    ...defined('onCalendarChange', nearest('onCalendarChange')),
    ...defined('round', nearest('round')),
    ...defined('cutoff', nearest('cutoff')),
    ...defined('promise', nearest('promise')),
    ...defined('alerts', nearest('alerts')),
    ...defined('clock', clockOf(upwards)),
    ...defined('other', nearest('other')),
    signs: byName(upwards.flatMap((file) => file.signs).map((line) => [line.role.text, line])),
    roles: new Map(upwards.flatMap((file) => file.roles).map((line) => [line.name.text, line])),
    values: new Map(upwards.flatMap((file) => file.values).map((line) => [line.name.text, line])),
    letters: new Map(upwards.flatMap((file) => [...file.letters])),
  };
}

/** Line by line too: each decision keeps the approver that is named nearest. */
function clockOf(upwards: RegionFile[]): ClockLine | undefined {
  const lines = upwards.flatMap(({ clock }) => clock ?? []);
  if (lines.length === 0) return undefined;
  const backdate = lines.findLast((line) => line.backdate !== undefined)?.backdate;
  const approve = byName(lines.flatMap((line) => line.approve).map((each) => [each.what.text, each]));
  return { ...defined('backdate', backdate), approve };
}

function defined<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: V };
}

function byName<T>(lines: [string, T][]): T[] {
  return [...new Map(lines).values()];
}
