import fc from 'fast-check';
import { offer } from '../../../machine/index.ts';
import { anyValue } from '../../../machine/scenario/typed.ts';
import type { CaseEvent, CaseState } from '../../../model/case.ts';
import { decisions } from '../../../model/language/decisions.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Facts } from '../../../model/value.ts';
import { calendar } from './compiled.ts';

/** A draw that becomes an event once the state is known. `pick` chooses among what is open. */
export interface Draw {
  kind: 'act' | 'act' | 'wrong' | 'wake' | 'receipt' | 'served' | 'effect' | 'bank' | 'withdraw' | 'clock' | 'resolve';
  pick: number;
  hours: number;
  person: number;
  papers: boolean;
}

export const draws = fc.array(
  fc.record<Draw>({
    kind: fc.constantFrom(
      'act',
      'act',
      'act',
      'act',
      'effect',
      'effect',
      'wrong',
      'wake',
      'receipt',
      'served',
      'bank',
      'clock',
      'resolve',
      'withdraw',
    ),
    pick: fc.nat(20),
    hours: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 100, max: 1000 }) },
    ),
    person: fc.nat(6),
    papers: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  { minLength: 5, maxLength: 60, size: 'max' },
);

const choose = <T>(items: T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

/** The event that a draw means in a state. */
export function eventOf(plan: Plan, state: CaseState, draw: Draw): CaseEvent {
  const at = new Date(Date.parse(state.at) + draw.hours * 3_600_000).toISOString();
  const by = { person: `p${draw.person}`, unit: 'u' };
  const task = choose(Object.values(state.tasks), draw.pick);
  const pending = choose(Object.keys(state.pending), draw.pick) ?? 'seq:0';
  const step = task?.step ?? plan.steps[0]?.name ?? '';
  const day = at.slice(0, 10);
  switch (draw.kind) {
    case 'act':
    case 'wrong': {
      if (task === undefined) return { type: 'wake', at };
      const facts = factsFor(plan, state, step, draw.pick, day);
      const { labels, papers } = offer(plan, calendar, state, task, facts);
      const result = draw.kind === 'wrong' ? '没有的按钮' : (choose(labels, draw.pick) ?? '通过');
      const handed = draw.papers ? papers.map(({ name }) => name) : [];
      const common = { result, facts, papers: handed, reason: '因故', missing: ['身份证'], by, at };
      return { type: 'perform', task: task.key, version: task.version - (draw.kind === 'wrong' ? 1 : 0), ...common };
    }
    case 'receipt':
      return { type: 'receipt', step, amount: `${50 * (1 + (draw.pick % 4))}`, day, reference: `${state.seq}`, by, at };
    case 'served':
      return { type: 'served', step, way: choose(['当面签收', '邮寄签收', '口头'], draw.pick) ?? '', day, by, at };
    case 'effect':
      return draw.pick % 5 === 0
        ? { type: 'effectFailed', effect: pending, because: 'unavailable', at }
        : { type: 'effectDone', effect: pending, at };
    case 'bank':
      return draw.pick % 3 === 0
        ? { type: 'unpaid', effect: pending, reason: '户名不符', at }
        : { type: 'paid', effect: pending, day, at };
    case 'withdraw':
      return draw.pick === 0 ? { type: 'withdraw', reason: '不办了', by, at } : { type: 'recorded', at };
    case 'clock': {
      const clock = choose(Object.keys(state.clocks), draw.pick) ?? '件';
      const act = choose(decisions, draw.pick) ?? 'suspend';
      return {
        type: 'clock',
        clock,
        act,
        amount: '2 working days',
        document: '批示',
        reason: '不可抗力',
        grounds: { instrument: '民法典', article: '194' },
        of: draw.pick % 4,
        anchor: `event.${choose(Object.keys(state.events), draw.pick) ?? '开件'}`,
        is: state.openedAt.slice(0, 10),
        by,
        at,
      };
    }
    case 'resolve': {
      const incident = choose(
        Object.values(state.tasks).filter(({ kind }) => kind === 'incident'),
        draw.pick,
      );
      const choice = choose(incident?.incident?.choices ?? ['取消'], draw.pick) ?? '';
      return {
        type: 'resolve',
        task: incident?.key ?? '无',
        version: incident?.version ?? 0,
        choice,
        facts: {},
        reason: '已核',
        by,
        at,
      };
    }
    default:
      return { type: 'wake', at };
  }
}

function factsFor(plan: Plan, state: CaseState, name: string, pick: number, day: string): Facts {
  const step = plan.steps.flatMap((each) => [each, ...each.together]).find((each) => each.name === name);
  const facts: Facts = {};
  for (const { word } of step?.form ?? []) {
    const field = plan.fields[word];
    if (field === undefined || state.facts[word] !== undefined) continue;
    facts[word] = field.choices === undefined ? anyValue(plan, word, field, day) : (choose(field.choices, pick) ?? '');
    if (field.type === 'year') facts[word] = String(Number(day.slice(0, 4)) + (pick % 2));
    if (field.type === 'yesNo') facts[word] = pick % 2 === 0;
  }
  return facts;
}
