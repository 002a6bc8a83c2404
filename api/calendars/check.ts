import {
  CalendarFault,
  comparePacks,
  familyOf,
  isNewer,
  overlayOf,
  packHeader,
  packId,
  unsigned,
} from '../../model/calendar/index.ts';
import type { Pack } from '../../store/calendars/packs.ts';
import { rowPrint } from '../../store/calendars/pin.ts';
import { Denied } from '../denied.ts';

/**
 * Whether a pack may be published: readable, with an id of its own that is later than the one in force, with all earlier years,
 * every new or changed year signed as it stands, and days that were firm changed only where somebody says that a notice does
 * so. Answers its id. Throws `Denied`.
 */
export function mayPublish(text: string, overlay: boolean, force: Map<string, Pack>, amends: boolean): string {
  const id = idOf(text, overlay);
  const present = force.get(familyOf(id));
  if (present?.text === text) throw new Denied('pack', { why: 'same' });
  if (present && (!isNewer(id, present.id) || present.overlay !== overlay)) throw new Denied('pack', { why: 'older' });
  if (!present && !overlay && [...force.values()].some((pack) => !pack.overlay))
    throw new Denied('pack', { why: 'older' });
  const { added, dropped, changed } = comparePacks(present?.text, text, overlay);
  if (dropped.length > 0) throw new Denied('pack', { why: 'dropped', years: dropped.map(String) });
  const years = new Set([...added, ...changed.map(({ date }) => Number(date.slice(0, 4)))]);
  const open = unsigned(text, present ? [...years] : added, rowPrint).map(({ year }) => String(year));
  if (open.length > 0) throw new Denied('pack', { why: 'unsigned', years: open });
  const firm = changed.filter(({ tail }) => !tail);
  if (firm.length > 0 && !amends) throw new Denied('pack', { why: 'amends', days: firm.map(({ date }) => date) });
  return id;
}

/** The head must say which pack it is: an id is for ever, so it is not made up here. */
function idOf(text: string, overlay: boolean): string {
  try {
    const { id } = packHeader(text);
    if (id === undefined) throw new Denied('pack', { why: 'unreadable' });
    if (overlay) overlayOf(familyOf(id), text);
    return packId(familyOf(id), text);
  } catch (error) {
    if (error instanceof CalendarFault) throw new Denied('pack', { why: 'unreadable' });
    throw error;
  }
}
