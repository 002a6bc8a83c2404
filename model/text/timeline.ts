import type { Entry } from '../case.ts';
import { calendarRule } from './calendar-moved.ts';
import { clockName } from './clock-name.ts';
import { incidentSentence, isCause } from './incident.ts';
import { decisionSentence } from './ledger.ts';
import type { Said } from './refusals.ts';

/** Names that a line of the timeline needs: of the person, and of things in the other language. */
export interface Naming {
  person: string;
  english: (name: string) => string;
  /** Title of a procedure by its id. */
  procedure: (id: string) => Said;
}

const joined = (parts: (string | undefined | false)[], by: string) => parts.filter(Boolean).join(by);

type Sentence = (entry: Entry, name: Naming) => [zh: string, en: string];
const detail = ({ detail }: Entry, key: string) => detail?.[key] ?? '';
const step = ({ step = '', line }: Entry) => (line === undefined ? step : `${step}·${line}`);
const stepEn = (entry: Entry, { english }: Naming) =>
  entry.line === undefined ? english(entry.step ?? '') : `${english(entry.step ?? '')} (${english(entry.line)})`;
const about =
  (zh: string, en: string): Sentence =>
  (entry, name) => [`「${step(entry)}」${zh}`, `“${stepEn(entry, name)}” ${en}`];

const sentences: { [kind in Entry['kind']]: Sentence } = {
  opened: (_entry, { person }) => [
    `${person ? `${person}立案` : '立案'}`,
    person ? `${person} opened the case` : 'The case was opened',
  ],
  performed: (entry, name) =>
    entry.result === undefined
      ? [`${name.person}交来「${step(entry)}」的材料`, `${name.person} handed in papers for “${stepEn(entry, name)}”`]
      : [
          `${name.person}办「${step(entry)}」：${entry.result}`,
          `${name.person} did “${stepEn(entry, name)}”: ${name.english(entry.result)}`,
        ],
  supplement: (entry, { person }) => [
    `${person}一次告知补正：${(entry.papers ?? []).join('、')}`,
    `${person} asked for what is missing: ${(entry.papers ?? []).join(', ')}`,
  ],
  supplemented: (_entry, { person }) => [`补正材料到齐，${person}收下`, `${person} took in what was missing`],
  lapsed: about('过了期限', 'ran out of time'),
  deemed: about('到期未办，视为通过', 'was not done in time and counts as passed'),
  skipped: about('不需要办', 'did not apply'),
  diverted: (entry, name) => [
    `不进入「${step(entry)}」，转到「${entry.result ?? ''}」`,
    `“${stepEn(entry, name)}” does not apply; on to “${name.english(entry.result ?? '')}”`,
  ],
  receipt: (entry, { person }) => [
    `${detail(entry, 'day')}到账${detail(entry, 'amount')}元${person ? `，${person}登记` : ''}`,
    `${detail(entry, 'amount')} yuan came in on ${detail(entry, 'day')}${person ? `, booked by ${person}` : ''}`,
  ],
  served: (entry, name) => [
    `「${step(entry)}」的文书已送达（${detail(entry, 'way')}）`,
    `The letter of “${stepEn(entry, name)}” was served (${name.english(detail(entry, 'way'))})`,
  ],
  returned: about('的文书被退回', ': the letter came back'),
  arrived: about('等到了', ': what was waited for has come'),
  paid: about('已付款', ': paid'),
  unpaid: about('付款没有成功', ': the payment failed'),
  sent: (entry, name) => sentThing(entry, name),
  recorded: (entry, name) => [
    `登记「${detail(entry, 'word')}」${detail(entry, 'value')}`,
    `Recorded “${name.english(detail(entry, 'word'))}”: ${name.english(detail(entry, 'value'))}`,
  ],
  clock: decisionSentence,
  calendar: (entry, name) => calendarLine(entry, name),
  alert: (entry, name) => [
    `催办「${step(entry)}」${detail(entry, 'to') ? `，提醒${detail(entry, 'to')}` : ''}`,
    `Reminder of “${stepEn(entry, name)}”${detail(entry, 'to') ? ` to ${name.english(detail(entry, 'to'))}` : ''}`,
  ],
  incident: ({ detail }, { english }) => {
    const said = isCause(detail) ? incidentSentence(detail, english) : undefined;
    return [joined(['出现异常，等人处理', said?.zh], '。'), joined(['An incident waits for a person', said?.en], '. ')];
  },
  resolved: (entry, name) => [
    `${name.person}处理异常：${entry.result ?? ''}`,
    `${name.person} answered the incident: ${name.english(entry.result ?? '')}`,
  ],
  ended: (entry, { english }) => [
    `办结：${entry.result ?? detail(entry, 'end')}`,
    `Ended: ${english(entry.result ?? detail(entry, 'end'))}`,
  ],
};

/** What went out: a letter to whom, an order to pay which sum to whom, another case. */
function sentThing(entry: Entry, { english, procedure }: Naming): [zh: string, en: string] {
  const [letter, to, amount, payee] = ['letter', 'to', 'amount', 'payee'].map((key) => detail(entry, key));
  switch (detail(entry, 'kind')) {
    case 'payment':
      return [`开出付款单：付给${payee}${amount}元`, `Payment ordered: ${amount} yuan to ${payee}`];
    case 'recall':
      return [`撤回付款单：付给${payee}的${amount}元`, `Payment order taken back: ${amount} yuan to ${payee}`];
    case 'open': {
      const title = procedure(detail(entry, 'procedure'));
      return [`另立一件「${title.zh}」`, `Another case was opened: “${title.en}”`];
    }
    default:
      return [
        `发出《${letter}》${to ? `，送${to}` : ''}`,
        `“${english(letter ?? '')}” was sent${to ? ` to ${english(to)}` : ''}`,
      ];
  }
}

/** A line of the timeline as a sentence; the reason, where there is one, stands at its end. */
export function timelineSentence(entry: Entry, name: Naming): Said {
  const [zh, en] = sentences[entry.kind](entry, name);
  return {
    zh: joined([zh, entry.reason && `理由：${entry.reason}`], '。'),
    en: joined([en, entry.reason && `Reason: ${entry.reason}`], '. '),
  };
}

/** The case has a new calendar; or, with a clock named, what became of one limit by it. */
function calendarLine(entry: Entry, name: Naming): [string, string] {
  const { clock, before, after, outcome, late, status } = entry.detail ?? {};
  if (clock === undefined)
    return [
      `日历由 ${detail(entry, 'from')} 换为 ${detail(entry, 'to')}（${detail(entry, 'source')}），${name.person}提出，经另一人批准`,
      `The calendar ${detail(entry, 'from')} gave way to ${detail(entry, 'to')} (${detail(entry, 'source')}), asked for by ${name.person} and approved by a second person`,
    ];
  const rule = calendarRule(detail(entry, 'rule'));
  const named = clockName(clock, name.english);
  const whole = `「${named.zh}」`;
  const wholeEn = `“${named.en}”`;
  if (outcome === 'stands')
    return [
      `${whole}原 ${before} 到期的效力仍在；按新日历应到 ${after}，须人工处理`,
      `${wholeEn} ran out on ${before} with its effect; by the new calendar it would have run until ${after}: a person has to see to it`,
    ];
  if (outcome === 'kept') return [`${whole}仍为 ${before}（${rule.zh}）`, `${wholeEn} stays on ${before} (${rule.en})`];
  const open = status === 'provisional' ? ['（暂定）', ' (provisional)'] : ['', ''];
  const turn =
    late === 'begins'
      ? ['，随即逾期', ', and is overdue']
      : late === 'ends'
        ? ['，不再逾期', ', and is no longer overdue']
        : ['', ''];
  return [
    `${whole}由 ${before || '未定'} 改为 ${after || '未定'}${open[0]}（${rule.zh}）${turn[0]}`,
    `${wholeEn} moved from ${before || 'open'} to ${after || 'open'}${open[1]} (${rule.en})${turn[1]}`,
  ];
}
