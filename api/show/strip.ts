import { type EpochDay, isoDate, parseDate, weekday } from '../../model/calendar/day.ts';
import type { Calendar } from '../../model/calendar/index.ts';
import { noticeOf } from '../../model/calendar/notices.ts';
import type { Clock } from '../../model/case.ts';
import type { TermSpec, TraceStep, Within } from '../../model/term/spec.ts';
import type { Derivation } from '../contract/deadline.ts';

type Day = Derivation['strip'][number];

/** The longest strip: a half-year. What lies before is left out, the last day never. */
const LONGEST = 186;

/**
 * The days of a limit, one square each, from its anchor to its last day or today: which are counted (numbered from 1), which
 * are holidays or worked for one, and when it stood still. It repeats what the trace says, and reckons nothing of its own.
 */
export function stripOf(clock: Clock, calendar: Calendar, today: string): Day[] {
  const { trace } = clock.answer;
  const days = trace
    .flatMap(({ date, from, to }) => [date, from, to])
    .flatMap((text) => parseDate(text?.slice(0, 10) ?? '') ?? []);
  const last = parseDate(clock.answer.due_date ?? clock.answer.estimate_date ?? '');
  const now = parseDate(today) ?? 0;
  const settled = parseDate(clock.settledAt ? chinaDay(clock.settledAt) : '');
  const ends = [last, settled ?? now].filter((day) => day !== undefined);
  const anchor = Math.min(...days.filter((day) => day > now - 2 * LONGEST), ...ends);
  const end = Math.max(...ends);
  const start = Math.max(anchor, end - LONGEST);
  const numbers = numbersOf(clock, calendar, last);
  const marks = marksOf(clock, now, settled, last);
  const pauses = pausesOf(clock.spec, trace, last ?? now);
  return Array.from({ length: end - start + 1 }, (_, i) => square(start + i, calendar, numbers, marks, pauses));
}

function square(
  day: EpochDay,
  calendar: Calendar,
  numbers: Map<EpochDay, number>,
  marks: [EpochDay, Day['marks'][number]][],
  pauses: [EpochDay, EpochDay][],
): Day {
  const working = calendar.isWorking(day);
  const holiday = calendar.isException(day) ? noticeOf(day).holiday : undefined;
  const n = numbers.get(day);
  return {
    date: isoDate(day),
    weekday: weekday(day),
    working,
    ...(holiday !== undefined && { holiday }),
    makeup: working && weekday(day) > 5,
    ...(n !== undefined && { n }),
    paused: pauses.some(([from, to]) => day >= from && day <= to),
    marks: marks.filter(([at]) => at === day).map(([, mark]) => mark),
  };
}

const chinaDay = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** Counted days by number: working days or all, from where the count begins, without the pauses. */
function numbersOf(clock: Clock, calendar: Calendar, last: EpochDay | undefined): Map<EpochDay, number> {
  const spec = counted(clock.spec, clock.answer.binding);
  const from = parseDate(clock.answer.trace.findLast(({ code }) => code === 'COUNT_FROM')?.date ?? '');
  const numbers = new Map<EpochDay, number>();
  if (!spec || from === undefined || last === undefined || !/日|天|day/i.test(spec.within)) return numbers;
  const working = /工作日|working/i.test(spec.within);
  const rolled = clock.answer.trace.findLast(({ code }) => code === 'ROLLED')?.from;
  const until = Math.min(last, parseDate(rolled ?? '') ?? last);
  const pauses = pausesOf(clock.spec, clock.answer.trace, until);
  for (let day = from, n = 1; day <= until; day += 1) {
    if (working && !calendar.isWorking(day)) continue;
    if (pauses.some(([first, end]) => day >= first && day <= end)) continue;
    numbers.set(day, n);
    n += 1;
  }
  return numbers;
}

/** The counted period of a term; of a combination the member that decides. */
function counted(spec: TermSpec, binding = 0): Within | undefined {
  if ('within' in spec) return spec;
  const members = 'earliest_of' in spec ? spec.earliest_of : 'latest_of' in spec ? spec.latest_of : [];
  const member = members[binding];
  return member && typeof member !== 'string' ? counted(member) : undefined;
}

/** First and last day of each pause that are not counted: by default the day of the stop is, that of the resumption not. */
function pausesOf(spec: TermSpec, trace: TraceStep[], until: EpochDay): [EpochDay, EpochDay][] {
  const rules = counted(spec)?.clock?.stops ?? [];
  return trace
    .filter(({ code }) => code === 'SUSPENDED')
    .map(({ from, to, on }) => {
      const rule = rules.find((one) => one.on === on);
      const first = parseDate(from ?? '') ?? until;
      const last = to === undefined ? until : (parseDate(to) ?? until);
      return [
        rule?.stop_day === 'not_counted' ? first : first + 1,
        rule?.resume_day === 'counted' && to !== undefined ? last - 1 : last,
      ];
    });
}

function marksOf(
  { answer: { trace } }: Clock,
  now: EpochDay,
  settled: EpochDay | undefined,
  last: EpochDay | undefined,
): [EpochDay, Day['marks'][number]][] {
  const at = (text: string | undefined) => parseDate(text?.slice(0, 10) ?? '') ?? Number.NaN;
  const stops = trace.filter(({ code }) => code === 'SUSPENDED');
  return [
    ...trace.filter(({ code }) => code === 'ANCHOR').map(({ date }) => [at(date), 'start'] as [EpochDay, 'start']),
    ...stops.map(({ from }) => [at(from), 'stop'] as [EpochDay, 'stop']),
    ...stops.map(({ to }) => [at(to), 'resume'] as [EpochDay, 'resume']),
    [now, 'today'],
    ...(last === undefined ? [] : [[last, 'due'] as [EpochDay, 'due']]),
    ...(settled === undefined ? [] : [[settled, 'met'] as [EpochDay, 'met']]),
  ];
}
