import type { Clock, Entry, OpenTask } from '../../model/case.ts';
import type { Projection } from '../../model/ports.ts';
import type { Facts, Instant } from '../../model/value.ts';
import { type HandCommand, type HandInput, LIMIT, STEPS } from './wire.ts';

/** What the hand-written case remembers. */
export interface HandState {
  seq: number;
  openedAt: Instant;
  facts: Facts;
  done: { step: string; by: { person: string; unit: string }; at: Instant }[];
}

/** The inbox rows and the audit entry of a step, put together by hand: the same tables, and as much in them. */
export function projection({ caseId, number }: HandInput, state: HandState, command: HandCommand): Projection {
  const next = STEPS[state.done.length - 1];
  const { at } = command;
  const by = { person: command.person, unit: command.unit };
  const entry: Entry = {
    seq: state.seq,
    at,
    kind: 'performed',
    step: command.step,
    result: '通过',
    by,
    facts: command.facts,
  };
  const end = next ? {} : { end: { name: '同意', says: '已同意转院，费用按规定报销', at } };
  return {
    realm: 'live',
    number,
    procedure: 'bench.hand-written',
    region: 'xingan',
    calendar: '',
    title: `${state.facts.姓名}转院审批`,
    status: next ? `等待${next}` : '已同意转院，费用按规定报销',
    columns: { 姓名: String(state.facts.姓名), 参保地: String(state.facts.参保地) },
    state: {
      ...{ caseId, planHash: 'hand-written', interpreter: 0, seq: state.seq, at, snapshot: { value: next ?? '同意' } },
      ...{ facts: state.facts, openedAt: state.openedAt, acted: state.done, ...end },
      results: Object.fromEntries(state.done.map(({ step }) => [step, '通过'])),
      events: Object.fromEntries(state.done.map(({ step, at }) => [step, [at]])),
      clocks: next ? { [next]: clock(next, at) } : {},
      tasks: next ? { [next]: task(next, state, at) } : {},
      ...{ papers: {}, signed: {}, receipts: {}, pending: {} },
    },
    entries: [entry],
    recordings: [],
    command: { id: command.commandId, answer: JSON.stringify({ caseId, seq: state.seq }) },
  };
}

function task(step: string, { seq, done }: HandState, at: Instant): OpenTask {
  return {
    ...{ key: step, version: seq, step, kind: 'act', role: step, clocks: [step], openedAt: at },
    to: { unitKind: step === '决定' ? '旗县市医保经办机构' : '定点医疗机构' },
    excluded: done.map(({ by }) => by.person),
  };
}

function clock(step: string, at: Instant): Clock {
  const due = new Date(Date.parse(at) + LIMIT).toISOString();
  return {
    ...{ key: step, step, kind: 'term', sentence: '3日内', cites: [], alerts: [], alerted: [], state: 'running' },
    spec: { within: '3 days', of: `event.${step}_开始` },
    answer: { status: 'resolved', due, due_utc: due, trace: [] },
    given: { events: { [`${step}_开始`]: at } },
    ledger: [{ act: 'start', at, on: at.slice(0, 10) }],
  };
}
