/** Many answers as one text, for a test that runs them on several hosts. Chance is seeded: every host is asked the same. */
import { loadCalendar } from '../calendar/index.ts';
import { answer } from './index.ts';
import type { Answer, Given, TermSpec } from './spec.ts';

const units = ['working days', 'days', 'months', 'years', 'hours', '个工作日', '日', '个月', '小时', '个工作小时'];
const rolls = ['none', 'next_working_day', 'previous_working_day', 'long_holiday_extension'] as const;
const two = (n: number) => String(n).padStart(2, '0');

function questions(): [TermSpec, Given][] {
  let state = 20261122;
  const upTo = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * n);
  };
  return Array.from({ length: 3000 }, () => {
    const unit = units[upTo(units.length)] ?? 'days';
    const time = `${two(upTo(24))}:${two(upTo(60))}:${two(upTo(60))}.${upTo(1000)}`;
    const zone = ['Z', '+08:00', '-05:00', '+05:45'][upTo(4)];
    const at = `${2008 + upTo(20)}-${two(1 + upTo(12))}-${two(1 + upTo(28))}T${time}${zone}`;
    const rolling = !/work|工作|hour|小时/.test(unit);
    const spec = {
      within: `${1 + upTo(40)} ${unit}`,
      of: 'event.a',
      warn: {},
      ...(rolling && { roll: rolls[upTo(rolls.length)] }),
    } as TermSpec;
    return [
      spec,
      {
        events: { a: at },
        office_hours: [
          ['09:00', '12:00'],
          ['13:30', '17:30'],
        ],
      },
    ];
  });
}

/** Every answer, with its derivation, as one text. */
export function answers(text: string): string {
  const calendar = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'hosts' });
  return JSON.stringify(questions().map(([spec, given]): Answer => answer(spec, given, calendar)));
}
