import { dayOf } from '../../model/calendar/day.ts';
import { isNewer, isoDate, loadCalendar, packHeader, unsigned } from '../../model/calendar/index.ts';
import { parsePack } from '../../model/calendar/pack.ts';
import type { Change } from '../../store/calendars/changes.ts';
import type { Pack } from '../../store/calendars/packs.ts';
import { rowPrint } from '../../store/calendars/pin.ts';
import type { Call } from '../context.ts';
import type { CalendarChange, CalendarPack } from '../contract/calendar.ts';

type Year = CalendarPack['years'][number];

/** A pack with how far each of its years, and the one after, can be relied on. */
export function packRow(pack: Pack, force: Map<string, Pack>, titles: Map<string, string>): CalendarPack {
  const { hash, id, region, overlay, text } = pack;
  const present = force.get(pack.family);
  const standing = pack.state === 'in_force' ? (present?.hash === hash ? 'current' : 'former') : pack.state;
  const years = yearsOf(pack);
  const last = parsePack(text).at(-1)?.year ?? 0;
  return {
    hash,
    id,
    region: { id: region, title: titles.get(region) ?? region },
    overlay,
    state: standing === 'draft' && present && !isNewer(id, present.id) ? 'former' : standing,
    firmThrough: isoDate(dayOf(last, 12, overlay ? 31 : 25)),
    ...(pack.in_force_at && { inForceAt: pack.in_force_at }),
    years,
    text,
  };
}

function yearsOf({ text, overlay, hash, id }: Pack): Year[] {
  const { notices } = packHeader(text);
  const years = parsePack(text).map(({ year }) => year);
  const calendar = overlay ? undefined : loadCalendar({ id, text, overlays: [], hash });
  const open = new Map(unsigned(text, years, rowPrint).map(({ year, altered }) => [year, altered]));
  const last = years.at(-1) ?? 0;
  const rows = years.map((year): Year => {
    const noticed = notices.get(year);
    const altered = open.get(year);
    return {
      year,
      state: year === last && !overlay ? 'tail' : 'firm',
      ...(calendar && { workingDays: calendar.countWorking(dayOf(year, 1, 1), dayOf(year, 12, 31)) }),
      ...(noticed && { notice: noticed.number }),
      signature: altered === undefined ? 'signed' : altered ? 'altered' : 'unsigned',
      ...(noticed?.signed && { signedBy: noticed.signed.by, signedOn: noticed.signed.on }),
    };
  });
  return overlay ? rows : [...rows, { year: last + 1, state: 'unpublished', signature: 'unsigned' }];
}

/** A change as its page and the list show it. */
export function changeRow(
  { me }: Pick<Call, 'me'>,
  change: Change,
  people: Map<string, string>,
  titles: Map<string, string>,
): CalendarChange {
  const { id, realm, region, source, reason, state, total, done } = change;
  const person = (who: string) => ({ id: who, name: people.get(who) ?? '' });
  return {
    id,
    realm,
    pack: { hash: change.pack, id: change.pack_id, overlay: change.overlay },
    region: { id: region, title: titles.get(region) ?? region },
    source,
    reason,
    state,
    draftedBy: person(change.drafted_by),
    draftedAt: change.drafted_at,
    ...(change.approved_by && { approvedBy: person(change.approved_by) }),
    ...(change.approved_at && { approvedAt: change.approved_at }),
    ...(change.finished_at && { finishedAt: change.finished_at }),
    ...(change.drop_reason && { dropReason: change.drop_reason }),
    progress: { total: Math.max(total, done), done },
    mayApprove: state === 'previewed' && change.drafted_by !== me.id && me.rights.includes('calendar'),
  };
}
