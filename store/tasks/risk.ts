import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Instant } from '../../model/value.ts';

/**
 * Where a task stands in time, as SQL over `t` (tasks). `now` is the clock of the door; a rehearsal's case
 * adds its own offset. Days end at 24:00 at +08:00.
 */
export const due = sql<string | null>`least(t.legal_due, t.promised_due)`;
const moved = (now: Instant) => sql`${now}::timestamptz + t.offset_ms * interval '1 millisecond'`;
const endOfDay = (now: RawBuilder<unknown>, days: number) =>
  sql`(date_trunc('day', (${now}) at time zone 'Asia/Shanghai') + ${days} * interval '1 day') at time zone 'Asia/Shanghai'`;
/** Where no clock has been moved the instant is the same for all rows, and the database reckons it once. */
const own = (now: Instant) => sql`(case when t.offset_ms = 0 then ${now}::timestamptz else ${moved(now)} end)`;
const dayEnd = (now: Instant, days: number) =>
  sql`(case when t.offset_ms = 0 then ${endOfDay(sql`${now}::timestamptz`, days)} else ${endOfDay(moved(now), days)} end)`;

export const isOverdue = (now: Instant): RawBuilder<SqlBool> => sql<SqlBool>`${due} <= ${own(now)}`;
export const isLegallyOverdue = (now: Instant): RawBuilder<SqlBool> => sql<SqlBool>`t.legal_due <= ${own(now)}`;
export const isToday = (now: Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`${due} > ${own(now)} and ${due} <= ${dayEnd(now, 1)}`;
/** Due after today and by the end of the day that many days ahead. */
export const isSoon = (now: Instant, days: number): RawBuilder<SqlBool> =>
  sql<SqlBool>`${due} > ${dayEnd(now, 1)} and ${due} <= ${dayEnd(now, days + 1)}`;
/** The clock stands still, or the applicant is to hand something in. */
export const isWaiting: RawBuilder<SqlBool> = sql<SqlBool>`(t.paused or t.kind = 'supplement')`;

/**
 * Whose legal limit has passed, whose promise has, whose legal limit ends today, whose promise does: each by that limit. Then
 * by instant, the legal limit first of two alike; then what has no limit, and last what stands still. An estimated instant
 * counts like a firm one. The groups of the inbox come in this order, so none goes on behind another on the next page.
 */
export const byRisk = (now: Instant) => {
  const today = dayEnd(now, 1);
  return sql`
    case when ${isLegallyOverdue(now)} then 0 when ${isOverdue(now)} then 1
      when ${due} <= ${today} then case when t.legal_due <= ${today} then 2 else 3 end
      when ${due} is not null then 4 when not t.paused then 5 else 6 end,
    case when ${isLegallyOverdue(now)} then t.legal_due else ${due} end,
    t.legal_due is null or t.legal_due > ${due}, t.opened_at, t.id`;
};
