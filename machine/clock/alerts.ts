import type { Calendar } from '../../model/calendar/index.ts';
import type { Clock } from '../../model/case.ts';
import type { Instant } from '../../model/value.ts';
import { alertAt } from './alert.ts';

/** Where a limit has moved away, alerts that were given and now lie ahead are given again (`docs/deadlines.md` 5.3, 11). */
export function planAlertsAnew(calendar: Calendar, clock: Clock, now: Instant): void {
  clock.alerted = clock.alerted.filter((index) => {
    const alert = clock.alerts[index];
    const at = alert === undefined ? undefined : alertAt(calendar, clock, alert);
    return at === undefined || Date.parse(at) <= Date.parse(now);
  });
}
