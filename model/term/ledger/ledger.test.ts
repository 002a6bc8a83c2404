import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../../calendar/index.ts';
import { answer, foldLedger, type LedgerEntry, openStops, TermFault, type TermSpec } from '../index.ts';

const text = readFileSync(new URL('../../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'ledger-cn' });
const noon = (day: string) => `${day}T12:00:00+08:00`;
const ten: TermSpec = { within: '10 working days', of: 'event.a' };
type Act = LedgerEntry extends infer E ? (E extends LedgerEntry ? Omit<E, 'n' | 'effective'> : never) : never;

/** Entries numbered as written, each on its day at noon. */
const ledger = (...lines: [day: string, act: Act][]): LedgerEntry[] =>
  lines.map(([day, act], i) => ({ n: i + 1, effective: noon(day), ...act }) as LedgerEntry);

/** The term of an event on 2025-03-03 under a ledger. */
function under(entries: LedgerEntry[], spec: TermSpec = ten) {
  const { acts, anchors } = foldLedger(entries);
  return answer(spec, { events: { a: anchors['event.a'] ?? noon('2025-03-03') }, ledger: acts }, cn);
}

describe('ten working days of 3 March 2025', () => {
  test.each<[string, LedgerEntry[], string]>([
    ['nothing decided', [], '2025-03-17'],
    [
      'stopped and resumed',
      ledger(['2025-03-05', { act: 'suspend' }], ['2025-03-07', { act: 'resume', of: 1 }]),
      '2025-03-19',
    ],
    [
      'written down the other way about',
      ledger(['2025-03-07', { act: 'resume', of: 2 }], ['2025-03-05', { act: 'suspend' }]),
      '2025-03-19',
    ],
    [
      'overlapping stops count once',
      ledger(
        ['2025-03-05', { act: 'suspend' }],
        ['2025-03-06', { act: 'suspend' }],
        ['2025-03-10', { act: 'resume', of: 1 }],
        ['2025-03-12', { act: 'resume', of: 2 }],
      ),
      '2025-03-24',
    ],
    [
      'the inner of two stops adds nothing',
      ledger(
        ['2025-03-05', { act: 'suspend' }],
        ['2025-03-06', { act: 'suspend' }],
        ['2025-03-12', { act: 'resume', of: 1 }],
        ['2025-03-07', { act: 'resume', of: 2 }],
      ),
      '2025-03-24',
    ],
    [
      'a stop after the limit cures nothing',
      ledger(['2025-03-18', { act: 'suspend' }], ['2025-03-20', { act: 'resume', of: 1 }]),
      '2025-03-17',
    ],
    [
      'a stop on the last day still holds',
      ledger(['2025-03-17', { act: 'suspend' }], ['2025-03-19', { act: 'resume', of: 1 }]),
      '2025-03-17',
    ],
    ['extended', ledger(['2025-03-10', { act: 'extend', amount: '5 working days' }]), '2025-03-24'],
    ['extended too late', ledger(['2025-03-18', { act: 'extend', amount: '5 working days' }]), '2025-03-17'],
    [
      'extended twice by different amounts',
      ledger(
        ['2025-03-10', { act: 'extend', amount: '5个工作日' }],
        ['2025-03-20', { act: 'extend', amount: '2 working days' }],
      ),
      '2025-03-26',
    ],
    [
      'an extension taken back',
      ledger(['2025-03-10', { act: 'extend', amount: '5 working days' }], ['2025-03-12', { act: 'revoke', of: 1 }]),
      '2025-03-17',
    ],
    [
      'an extension that only a stop kept in time, the stop taken back',
      ledger(
        ['2025-03-17', { act: 'suspend' }],
        ['2025-03-21', { act: 'resume', of: 1 }],
        ['2025-03-20', { act: 'extend', amount: '5 working days' }],
        ['2025-03-24', { act: 'revoke', of: 1 }],
      ),
      '2025-03-17',
    ],
    [
      'a stop taken back with its resumption',
      ledger(
        ['2025-03-05', { act: 'suspend' }],
        ['2025-03-07', { act: 'resume', of: 1 }],
        ['2025-03-10', { act: 'revoke', of: 1 }],
      ),
      '2025-03-17',
    ],
    ['counted anew', ledger(['2025-03-10', { act: 'restart' }]), '2025-03-24'],
    [
      'counted anew, stops before it dropped, extension kept',
      ledger(
        ['2025-03-04', { act: 'suspend' }],
        ['2025-03-06', { act: 'resume', of: 1 }],
        ['2025-03-07', { act: 'extend', amount: '1 working day' }],
        ['2025-03-10', { act: 'restart' }],
      ),
      '2025-03-25',
    ],
    [
      'the anchor put right',
      ledger(['2025-03-10', { act: 'correct', anchor: 'event.a', is: noon('2025-02-27') }]),
      '2025-03-13',
    ],
    [
      'the anchor put right twice',
      ledger(
        ['2025-03-11', { act: 'correct', anchor: 'event.a', is: noon('2025-03-04') }],
        ['2025-03-10', { act: 'correct', anchor: 'event.a', is: noon('2025-02-27') }],
      ),
      '2025-03-18',
    ],
    [
      'a correction taken back',
      ledger(
        ['2025-03-10', { act: 'correct', anchor: 'event.a', is: noon('2025-02-27') }],
        ['2025-03-11', { act: 'revoke', of: 1 }],
      ),
      '2025-03-17',
    ],
  ])('%s', (_name, entries, due) => {
    expect(under(entries).due_date).toBe(due);
  });

  test('a resumption taken back leaves the clock standing', () => {
    const entries = ledger(
      ['2025-03-05', { act: 'suspend' }],
      ['2025-03-07', { act: 'resume', of: 1 }],
      ['2025-03-10', { act: 'revoke', of: 2 }],
    );
    expect(under(entries)).toMatchObject({ status: 'suspended', since: '2025-03-05', used: 2, remaining: 8 });
    expect(openStops(entries)).toEqual([1]);
  });

  test('in hours a stop leaves out its exact length', () => {
    const entries: LedgerEntry[] = [
      { n: 1, act: 'suspend', effective: '2025-03-03T14:30:00+08:00' },
      { n: 2, act: 'resume', of: 1, effective: '2025-03-03T16:45:00+08:00' },
    ];
    expect(under(entries, { within: '48 hours', of: 'event.a' }).due).toBe('2025-03-05T14:15:00+08:00');
  });

  test('it moves the term that is asked, and none that the term hangs on', () => {
    const { acts } = foldLedger(ledger(['2025-03-10', { act: 'extend', amount: '5 working days' }]));
    const given = { events: { a: noon('2025-03-03') }, deadlines: { x: ten }, ledger: acts };
    expect(answer({ earliest_of: [ten, 'x'] }, given, cn).due_date).toBe('2025-03-17');
    expect(answer(ten, given, cn).due_date).toBe('2025-03-24');
  });

  test.each([
    [{}],
    [[{ act: 'stop' }]],
    [[{ act: 'extend', at: noon('2025-03-10') }]],
    [[{ act: 'extend', at: noon('2025-03-10'), by: 'soon' }]],
    [[{ act: 'restart', at: '2025-03-10' }]],
  ])('%j is no ledger', (given) => {
    expect(() => answer(ten, { events: { a: noon('2025-03-03') }, ledger: given as never }, cn)).toThrow(TermFault);
  });
});
