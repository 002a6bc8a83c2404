import type { Calendar } from '../../model/calendar/index.ts';
import { answer } from '../../model/term/index.ts';
import type { Facts } from '../../model/value.ts';
import { setOffset } from '../../store/cases.ts';
import type { Handlers } from '../context.ts';
import { mustEnter } from '../context.ts';
import { Denied } from '../denied.ts';
import { nowOf } from '../show/rows.ts';
import { file } from './file.ts';
import { findCase } from './found.ts';
import { acted } from './send.ts';

export const rehearsalHandlers: Handlers<'openRehearsal' | 'advance'> = {
  async openRehearsal(call, { body: { date, ...ask } }) {
    mustEnter(call, 'rehearsal');
    const at = new Date(`${date}T10:00:00+08:00`).toISOString();
    const shift = Date.parse(at) - call.now().getTime();
    return file(call, 'rehearsal', { ...ask, facts: ask.facts as Facts }, at, shift);
  },

  async advance(call, { params, body: { to } }) {
    mustEnter(call, 'rehearsal');
    const { row, law, state } = await findCase(call, 'rehearsal', params.case);
    if (state.end) throw new Denied('closed');
    const now = nowOf(call, row.offset_ms);
    const target = momentOf(to, now, law.reckoning);
    const ahead = Date.parse(target) - Date.parse(now);
    if (ahead <= 0) throw new Denied('backwards');
    await call.engine.move(row.case_id, ahead);
    await setOffset(call.db, row.case_id, row.offset_ms + ahead);
    return acted(call, 'rehearsal', row.case_id);
  },
};

/**
 * The instant meant by `to`: of a day its noon; of an amount (`3个工作日`, `48 hours`) just after its last instant, by the
 * kernel's own counting from now.
 */
function momentOf(to: string, now: string, calendar: Calendar): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(to)) {
    const noon = new Date(`${to}T12:00:00+08:00`);
    if (Number.isNaN(noon.getTime())) throw new Denied('amount-of-time');
    return noon.toISOString();
  }
  try {
    const counted = answer({ within: to, of: 'event.now', ...roll(to) }, { events: { now } }, calendar);
    const last = counted.due_date ?? counted.estimate_date;
    if (/小时|hour/.test(to) && counted.due) return new Date(counted.due).toISOString();
    if (last) return new Date(`${last}T12:00:00+08:00`).toISOString();
  } catch {
    // Not an amount of time: said so below.
  }
  throw new Denied('amount-of-time');
}

/** Days, months and years need a word on days of rest; a rehearsal goes to the day itself. */
const roll = (to: string) => (/工作|working|小时|hour/.test(to) ? {} : { roll: 'none' as const });
