import type { ClockEntry, Entry } from '../case.ts';
import { parseAmount } from '../term/amount.ts';
import { calendarMoved } from './calendar-moved.ts';
import type { Said } from './refusals.ts';
import { units } from './trace.ts';

/** What happened to a limit, as a verb. */
const acts: { [act: string]: Said } & { [act in ClockEntry['act']]: Said } = {
  start: { zh: '起算', en: 'started' },
  suspend: { zh: '中止', en: 'suspended' },
  resume: { zh: '恢复', en: 'resumed' },
  restart: { zh: '重新起算', en: 'counted anew' },
  extend: { zh: '延长', en: 'extended' },
  correct: { zh: '更正起算日', en: 'the day it counts from corrected' },
  revoke: { zh: '撤销', en: 'revoked' },
  calendar: { zh: '换日历', en: 'new calendar' },
  met: { zh: '办到', en: 'met' },
  expire: { zh: '到期', en: 'ran out' },
  deem: { zh: '到期视为通过', en: 'ran out and counts as passed' },
  reopen: { zh: '重算后没有到期，继续计时', en: 'had not run out after all, and runs on' },
};

/** `5 working days` as 5个工作日. */
function length(amount: string): Said {
  const { n, unit } = parseAmount(amount) ?? {};
  if (n === undefined || unit === undefined) return { zh: amount, en: amount };
  return { zh: `${n}${units[unit]?.[0] ?? ''}`, en: `${n} ${unit}${n === 1 ? '' : 's'}` };
}

const dayOf = (text: string | undefined): string =>
  text === undefined
    ? ''
    : text.length > 10
      ? new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(0, 10)
      : text;

/** A line of the ledger of a limit: the day from which it counts, and what. */
export function ledgerSentence(
  entry: Pick<ClockEntry, 'act' | 'on' | 'amount' | 'of' | 'is' | 'was' | 'calendar'>,
): Said {
  const { act, on, amount, of, is, was, calendar } = entry;
  const moved = calendar && calendarMoved(calendar);
  if (moved) return { zh: `${on}${moved.zh}`, en: `${on}: ${moved.en}` };
  const verb = acts[act] ?? { zh: '改动', en: 'changed' };
  const more = amount === undefined || act !== 'extend' ? { zh: '', en: '' } : length(amount);
  if (act === 'extend') return { zh: `${on}${verb.zh}${more.zh}`, en: `${on}: ${verb.en} by ${more.en}` };
  if (act === 'revoke') return { zh: `${on}撤销第${of}项`, en: `${on}: entry ${of} revoked` };
  if (act === 'correct') {
    const [from, to] = [dayOf(was), dayOf(is)];
    const zh = from === '' ? `为${to}` : `，${from}改为${to}`;
    return { zh: `${on}${verb.zh}${zh}`, en: `${on}: ${verb.en}${from === '' ? '' : ` from ${from}`} to ${to}` };
  }
  return { zh: `${on}${verb.zh}`, en: `${on}: ${verb.en}` };
}

const stages: { [stage: string]: (zh: string, en: string, person: string) => [zh: string, en: string] } = {
  proposed: (zh, en, person) => [`${person}提出：${zh}，等批准`, `${person} proposed: ${en}; it waits for approval`],
  refused: (zh, en, person) => [`${person}不同意：${zh}`, `${person} did not agree: ${en}`],
  dropped: (zh, en) => [`不再需要批准：${zh}`, `No longer to be approved: ${en}`],
};

/** A line of the timeline about a limit: proposed, approved, refused, and what it moved. */
export function decisionSentence(entry: Entry, { person }: { person: string }): [zh: string, en: string] {
  const { stage = '', on = '', amount, of, is, from, to, proposer, document, grounds } = entry.detail ?? {};
  const act = (entry.result ?? '') as ClockEntry['act'];
  const said = ledgerSentence({
    act,
    on,
    ...(amount !== undefined && { amount }),
    ...(of !== undefined && { of: Number(of) }),
    ...(is !== undefined && { is }),
  });
  const moved = stage === 'refused' || stage === 'dropped' || from === to ? '' : `${from ?? '—'} → ${to ?? '—'}`;
  const zh = [
    `时限${said.zh}`,
    moved && `最后一日${moved}`,
    document && `文书：${document}`,
    grounds && `依据：${grounds}`,
  ];
  const en = [said.en, moved && `last day ${moved}`, document && `document: ${document}`, grounds && `by ${grounds}`];
  const [inChinese, inEnglish] = [zh.filter(Boolean).join('，'), en.filter(Boolean).join(', ')];
  const staged = stages[stage];
  if (staged) return staged(inChinese, inEnglish, person);
  const [verb, done] = proposer === undefined ? ['', ''] : ['批准', ' approved'];
  return [`${person}${verb}：${inChinese}`, `${person}${done}: ${inEnglish}`];
}
