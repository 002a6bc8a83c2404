import { parseAmount } from '../term/amount.ts';
import type { Said } from './refusals.ts';
import { units } from './trace.ts';

const say = (zh: string, en: string) => (): Said => ({ zh, en });

/** Why a person may not decide so about a limit (`detail.why`); `amount` is what the text or the region allows. */
const reasons: { [why: string]: (amount: string) => Said } = {
  'not-running': say('这个时限已经结束，或者本件没有这个时限。', 'This term has ended, or the case has no such term.'),
  followed: say(
    '这个时限已经过了，后果也已经发生。要改变，请按撤销的规程另办。',
    'This term has run out and what follows from that has happened. To change it, have the decision revoked by its own procedure.',
  ),
  future: say('日期不能晚于今天。', 'The date cannot lie ahead.'),
  'no-backdating': say(
    '这里没有规定可以往前追溯多少天，所以只能从今天起。要追溯，请先由规程管理员写明。',
    'It is not laid down how far back a decision may count, so it counts from today. Whoever keeps the procedures must state it first.',
  ),
  backdating: (amount) => ({
    zh: `最多只能往前追溯${chineseAmount(amount)}。`,
    en: `It may count back by ${englishAmount(amount)} at most.`,
  }),
  time: say('这个时限按小时算，要写明时刻。', 'This term is counted in hours: give the time as well.'),
  'no-document': say('请写明依据的文书。', 'Please name the document.'),
  'no-article': say('请写明依据的文件和条款。', 'Please name the instrument and the article.'),
  'no-approver': say(
    '这里没有规定由谁批准，所以不能这样改动。请先由规程管理员写明。',
    'It is not laid down who approves this, so it cannot be done. Whoever keeps the procedures must state it first.',
  ),
  'own-proposal': say(
    '这是你自己提出的，要由另一个人批准。',
    'You proposed this yourself; another person must approve it.',
  ),
  proposed: say(
    '这个时限已经有一项改动在等批准。请等批准以后再提。',
    'A change of this term already waits for approval. Wait until that is decided.',
  ),
  'cannot-stop': say(
    '这个时限是固定日期或者窗口期，不能中止。',
    'This term is a fixed date or a window; it cannot be suspended.',
  ),
  'before-start': say('日期不能早于时限开始的那天。', 'The date cannot be before the day the term started.'),
  'after-due': say(
    '那一天时限已经到了，中止不起作用。',
    'The term had run out by that day, so suspending it has no effect.',
  ),
  stopped: say('这个时限已经中止。要先恢复。', 'This term is suspended already. Resume it first.'),
  runs: say('这个时限没有中止，不用恢复。', 'This term is not suspended, so it cannot be resumed.'),
  'before-stop': say('恢复不能早于中止的那天。', 'A term cannot be resumed before the day it was suspended.'),
  'cannot-restart': say(
    '这个时限是固定日期或者窗口期，不能重新起算。',
    'This term is a fixed date or a window; it cannot be counted anew.',
  ),
  restarted: say(
    '这个时限已经重新起算过，不能再来一次。',
    'This term has been counted anew already and cannot be again.',
  ),
  'cannot-extend': say(
    '这个时限是固定日期或者窗口期，不能延长。',
    'This term is a fixed date or a window; it cannot be extended.',
  ),
  extended: say(
    '这个时限已经延长过，不能再延长。',
    'This term has been extended already and cannot be extended again.',
  ),
  amount: (amount) => ({
    zh: `规定最多延长${chineseAmount(amount)}。`,
    en: `The rule allows an extension of ${englishAmount(amount)} at most.`,
  }),
  unit: (amount) => ({
    zh: `请写延长多久，单位与期限一样：期限是${chineseAmount(amount)}。`,
    en: `Say how much longer, in the unit of the term, which is ${englishAmount(amount)}.`,
  }),
  'no-ground': say('延长要写明依据的条款和延长多久。', 'An extension needs its article and its length.'),
  'too-late': say(
    '延长要在到期以前批准。这个时限已经到期。',
    'An extension must be approved before the term runs out. This one has.',
  ),
  'no-anchor': say(
    '这个时限不从这一天算起，或者这一天不在本件里。',
    'This term does not count from that day, or the day is not kept in this case.',
  ),
  'no-day': say('请写一个不晚于现在的日期。', 'Give a day that does not lie ahead.'),
  'same-day': say('更正前后是同一天。', 'That is the day it already counts from.'),
  'no-entry': say('这一项不能撤销，或者已经撤销。', 'That entry cannot be revoked, or has been revoked already.'),
};

/** `5 working days` as 5个工作日. */
function chineseAmount(amount: string): string {
  const { n, unit } = parseAmount(amount) ?? {};
  return unit === undefined ? amount : `${n}${units[unit]?.[0] ?? ''}`;
}

/** 5个工作日 as `5 working days`. */
export function englishAmount(amount: string): string {
  const { n, unit } = parseAmount(amount) ?? {};
  return unit === undefined ? amount : `${n} ${unit}${n === 1 ? '' : 's'}`;
}

export function sayClockRefusal(why: string, amount: string): Said | undefined {
  return reasons[why]?.(amount);
}

/** Every reason that has a sentence of its own. */
export const clockWhys = Object.keys(reasons);
