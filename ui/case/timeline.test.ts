import { expect, test } from 'vitest';
import { filtered } from './Timeline.tsx';

const entries = ['opened', 'performed', 'alert', 'clock', 'sent', 'ended'].map((kind, seq) => ({
  seq,
  kind,
  at: '2026-03-02T04:00:00.000Z',
  papers: [],
  detail: {},
  cites: [],
  sentence_zh: kind,
  sentence_en: kind,
  hash: String(seq),
}));
const kinds = (show: 'decisions' | 'late' | undefined) => filtered(entries, show).map((entry) => entry.kind);

test('the timeline can be narrowed to decisions or to limits', () => {
  expect(kinds(undefined)).toHaveLength(6);
  expect(kinds('decisions')).toEqual(['opened', 'performed', 'ended']);
  expect(kinds('late')).toEqual(['alert', 'clock']);
});
