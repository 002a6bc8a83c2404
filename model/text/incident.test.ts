import { expect, test } from 'vitest';
import type { IncidentCause } from '../case.ts';
import { incidentSentence } from './incident.ts';
import { timelineSentence } from './timeline.ts';

const english = (name: string) => (name === '通报' ? 'circular' : name);

test.each<[IncidentCause, zh: RegExp, en: RegExp]>([
  [
    { why: 'undone', what: 'letter', because: 'unavailable', letter: '通报' },
    /《通报》没有发成/,
    /“circular” could not/,
  ],
  [
    { why: 'undone', what: 'payment', because: 'unavailable', amount: '20.00', payee: '冯某' },
    /付给冯某的20.00元没有开出付款单/,
    /20.00 yuan to 冯某/,
  ],
  [{ why: 'undone', what: 'open', because: 'not-in-force' }, /没有生效的规程/, /not in force/],
  [{ why: 'undone', what: 'revoke', because: 'unavailable' }, /没有撤销/, /revoked/],
  [{ why: 'unpaid', amount: '20.00', payee: '冯某', said: '户名不符' }, /没有付成：户名不符/, /not paid: 户名不符/],
  [{ why: 'overpaid', amount: '20.00' }, /超过了应收/, /more came in/i],
  [{ why: 'unjudged', word: '' }, /规程管理员/, /procedure/],
  [{ why: 'unjudged', word: '档次' }, /「档次」没有值/, /“档次” has no value/],
])('%o in two sentences', (cause, zh, en) => {
  const said = incidentSentence(cause, english);
  expect(said.zh).toMatch(zh);
  expect(said.en).toMatch(en);
  expect(said.zh.match(/。/g)?.length).toBeLessThanOrEqual(2);
  expect(`${said.zh}${said.en}`).not.toMatch(/undefined|undone|unavailable|not-in-force/);
});

test('the history says what the incident is about', () => {
  const detail = { effect: 'seq:5', why: 'undone', what: 'letter', because: 'unavailable', letter: '通报' };
  const entry = { seq: 6, at: '2026-03-02T02:00:00.000Z', kind: 'incident', step: '责令', detail } as const;
  const said = timelineSentence(entry, { person: '', english, procedure: () => ({ zh: '', en: '' }) });
  expect(said.zh).toMatch(/^出现异常，等人处理。《通报》没有发成/);
  expect(said.en).toMatch(/^An incident waits for a person. “circular” could not be sent/);
});
