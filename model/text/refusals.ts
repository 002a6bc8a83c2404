import type { Refusal } from '../case.ts';
import { sayClockRefusal } from './clock-refusals.ts';

/** Two sentences at most for a person: what is not possible and, where it helps, what to do. No identifiers. */
export interface Said {
  zh: string;
  en: string;
}
/** Refusals of a case, and those of the door itself. */
export type RefusalCode = Refusal['code'] | DoorCode;
export type DoorCode =
  | 'sign-in'
  | 'resting'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'taken'
  | 'not-meant'
  | 'only'
  | 'not-held'
  | 'invalid'
  | 'too-many'
  | 'too-large'
  | 'not-filed-here'
  | 'no-such-unit'
  | 'no-such-person'
  | 'not-in-force'
  | 'no-rehearsals'
  | 'backwards'
  | 'amount-of-time'
  | 'pack'
  | 'approver'
  | 'change-state'
  | 'busy'
  | 'received'
  | 'other-command'
  | 'broken';

type Detail = Refusal['detail'];
type Sentence = (detail: Detail) => Said;

const text = (detail: Detail, key: string): string => {
  const value = detail[key];
  return Array.isArray(value) ? value.join('、') : (value ?? '');
};
const list = (detail: Detail, key: string): string => {
  const value = detail[key];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
};
const say =
  (zh: string, en: string): Sentence =>
  () => ({ zh, en });

/** Refusals that a case gives. `detail` is the refusal's. */
const ofCase: { [code in Refusal['code']]: Sentence } = {
  closed: say('本件已经办结。要更正请另立一件。', 'This case has ended. To correct it, file another one.'),
  'no-task': say('这项任务已经办过了。请刷新收件箱。', 'This task has been done already. Refresh the inbox.'),
  stale: say(
    '你打开以后本件有了变化。请看过新的内容再提交。',
    'The case has changed since you opened it. Look at it again before you submit.',
  ),
  label: (detail) => ({
    zh: `这一步不能选「${text(detail, 'label') || text(detail, 'result')}」。`,
    en: `“${list(detail, 'label') || list(detail, 'result')}” cannot be chosen at this step.`,
  }),
  papers: (detail) => ({
    zh: `还缺材料：${text(detail, 'papers') || text(detail, 'missing')}。收到后打勾，或者一次告知补正。`,
    en: `Papers are missing: ${list(detail, 'papers') || list(detail, 'missing')}. Tick them when they are in, or ask for all of them at once.`,
  }),
  must: (detail) => ({
    zh: `不符合条件「${text(detail, 'condition')}」，不能通过。`,
    en: `It cannot pass: “${list(detail, 'condition')}” does not hold.`,
  }),
  form: (detail) =>
    detail.word
      ? {
          zh: `「${text(detail, 'word')}」填得不对。请改正。`,
          en: `“${list(detail, 'word')}” is not right. Please correct it.`,
        }
      : { zh: `请填写「${text(detail, 'words')}」。`, en: `Please fill in: ${list(detail, 'words')}.` },
  reason: say('请写明理由。', 'Please give a reason.'),
  person: (detail) => ({
    zh: `${text(detail, 'name') || '你'}办过本件的「${text(detail, 'step')}」，这一步要由另一个人办。`,
    en: `${list(detail, 'name') || 'You'} did “${list(detail, 'step')}” of this case; another person must do this step.`,
  }),
  same: (detail) => ({
    zh: `这一步只能由${text(detail, 'name') || '前一步的经办人'}办。`,
    en: `Only ${list(detail, 'name') || 'the person who did the earlier step'} may do this step.`,
  }),
  'too-early': (detail) => ({
    zh: detail.date ? `还不能办，${text(detail, 'date')}起可以办。` : '还不到办理的时候。',
    en: detail.date ? `It is too early: possible from ${list(detail, 'date')}.` : 'It is too early.',
  }),
  money: (detail) => ({
    zh: `金额${text(detail, 'amount')}不对。请核对。`,
    en: `The amount ${list(detail, 'amount')} is not right. Please check it.`,
  }),
  clock: (detail) => {
    return (
      sayClockRefusal(text(detail, 'why'), text(detail, 'amount')) ?? {
        zh: '时限不能这样改动。',
        en: 'The term cannot be changed in this way.',
      }
    );
  },
  evaluation: (detail) => ({
    zh: `「${text(detail, 'word')}」没有值，判断不了。请补填，或者报给规程管理员。`,
    en: `“${list(detail, 'word')}” has no value, so it cannot be judged. Fill it in, or tell whoever keeps the procedure.`,
  }),
  unknown: say('本件没有这一步。', 'This case has no such step.'),
};

const packUnreadable: Said = {
  zh: '日历读不懂。请按格式写：一行一年，前面写明包号和通知。',
  en: 'The calendar cannot be read. Write one line a year, under the id of the pack and its notices.',
};
/** Why a calendar cannot be published (`detail.why`); `detail.years` are years, `detail.days` days. */
const packReasons: { [why: string]: Sentence } = {
  unreadable: () => packUnreadable,
  older: say(
    '已有更新的日历生效。请换用更大的版本号。',
    'A newer calendar is in force already. Give this one a later version.',
  ),
  dropped: (detail) => ({
    zh: `缺少${text(detail, 'years')}年。新日历须含以前各年。`,
    en: `The years ${list(detail, 'years')} are missing. A new calendar holds all earlier years.`,
  }),
  unsigned: (detail) => ({
    zh: `${text(detail, 'years')}年没有人签字，或者签字后改过。请核对通知后重新签字。`,
    en: `Nobody has signed ${list(detail, 'years')} as it stands. Compare it with the notice and sign it.`,
  }),
  amends: (detail) => ({
    zh: `以前公布的日子有变动：${text(detail, 'days')}。确有修订通知时请勾选「修订」。`,
    en: `Days published earlier would change: ${list(detail, 'days')}. If a notice amends them, say so.`,
  }),
  same: say('这本日历和现在用的一样。不用再发布。', 'This calendar is the one in force. There is nothing to publish.'),
};
export const packWhys = Object.keys(packReasons);

/** Refusals of the door: sign-in, rights, races. `detail.name` is a person's name. */
const ofDoor: { [code in DoorCode]: Sentence } = {
  'sign-in': say('账号或者密码不对。', 'The account or the password is not right.'),
  resting: say('密码错了太多次。请过 15 分钟再试。', 'Too many wrong passwords. Try again in 15 minutes.'),
  'signed-out': say(
    '登录已经过期。请重新登录，草稿还在。',
    'Your session has ended. Sign in again; your draft is kept.',
  ),
  forbidden: say('你没有做这件事的权限。', 'You do not have the right to do this.'),
  'not-found': say('没有找到，或者不在你的统筹区。', 'Not found, or not in your region.'),
  gone: say('这项任务已经不在了。请刷新收件箱。', 'This task is no longer there. Refresh the inbox.'),
  taken: (detail) => ({
    zh: `${text(detail, 'name') || '别人'}已经领取了这一件。`,
    en: `${list(detail, 'name') || 'Somebody else'} has taken this task.`,
  }),
  'not-meant': (detail) => ({
    zh: `这一步由${text(detail, 'role') || '别的岗位'}办，${text(detail, 'name') || '你'}不在这个岗位。`,
    en: `This step is for ${list(detail, 'role') || 'another post'}; ${list(detail, 'name') ? `${list(detail, 'name')} does` : 'you do'} not hold that post.`,
  }),
  only: (detail) => ({
    zh: `这一步只能由${text(detail, 'name') || '前一步的经办人'}办。`,
    en: `Only ${list(detail, 'name') || 'the person who did the earlier step'} may do this step.`,
  }),
  'not-held': say('请先领取这一件。', 'Take this task first.'),
  invalid: (detail) => ({
    zh: detail.where ? `「${text(detail, 'where')}」的内容不对。` : '提交的内容不对。',
    en: detail.where ? `“${list(detail, 'where')}” is not right.` : 'What was sent is not right.',
  }),
  'too-many': say('请求太多。请稍等再试。', 'Too many requests. Wait a little and try again.'),
  'too-large': say('内容太大。', 'What was sent is too large.'),
  'not-filed-here': (detail) => ({
    zh: `这一件由${text(detail, 'role') || '别的单位'}提出，你不在那里。`,
    en: `This is filed by ${list(detail, 'role') || 'another office'}, where you do not work.`,
  }),
  'no-such-unit': (detail) => {
    const { names = [], kinds = [] } = detail as { names?: string[]; kinds?: string[] };
    const few = names.slice(0, 12);
    return {
      zh: `「${text(detail, 'word')}」填的「${text(detail, 'value')}」没有${kinds.join('或')}。${
        few.length > 0
          ? `可以填：${few.join('、')}${names.length > few.length ? '等' : ''}。`
          : '本统筹区还没有设，请报给规程管理员。'
      }`,
      en: `There is no ${kinds.join(' or ')} for “${text(detail, 'value')}” (${text(detail, 'word')}). ${
        few.length > 0
          ? `There are: ${few.join(', ')}${names.length > few.length ? ' and more' : ''}.`
          : 'The region has none yet; tell whoever keeps the office’s units.'
      }`,
    };
  },
  'no-such-person': (detail) => ({
    zh: `「${text(detail, 'word')}」填的「${text(detail, 'value')}」不是本统筹区在岗的工作人员。请从名单里选。`,
    en: `“${text(detail, 'value')}” (${text(detail, 'word')}) is nobody who works in this region. Choose from the list.`,
  }),
  'not-in-force': say('这一天没有有效的规程。', 'No such procedure is in force on that day.'),
  'no-rehearsals': say('这里没有开推演。', 'Rehearsals are not set up here.'),
  backwards: say('时间只能往前拨。', 'Time can only be moved forward.'),
  'amount-of-time': say(
    '请写日期，或者「3个工作日」「2个月」这样的时间。',
    'Give a date, or a time such as “3 working days” or “2 months”.',
  ),
  pack: (detail) => packReasons[text(detail, 'why')]?.(detail) ?? packUnreadable,
  approver: say(
    '提出的人不能自己批准。请由另一个有日历权限的人批准。',
    'Whoever asked for it may not approve it. Another person with the right to calendars must.',
  ),
  'change-state': say(
    '这次日历变更已经往前走了。请刷新再看。',
    'This change of calendar has gone on meanwhile. Refresh and look again.',
  ),
  busy: say(
    '系统忙，不知道有没有办成。请再点一次提交，不会重复。',
    'The system is busy and it is not known whether this was done. Submit again; nothing is done twice.',
  ),
  received: (detail) => ({
    zh: `收到的时刻是 ${text(detail, 'day')} ${text(detail, 'time')}，期限按它算。不用重填，稍后再看结果。`,
    en: `It came in on ${list(detail, 'day')} at ${list(detail, 'time')}, and limits count by that instant. No need to fill it in again: look for the outcome a little later.`,
  }),
  'other-command': say(
    '这一份和先前收到的那一份内容不同，没有受理。请先看先前那一份的结果，再重新填报。',
    'This differs from what was received from you before, so it was not taken. See the outcome of that one first, then fill in a new one.',
  ),
  broken: say('系统出错了，已经记下。请稍后再试。', 'Something went wrong and has been noted. Try again later.'),
};

/** The sentences of a refusal, in both languages. */
export function sayRefusal(code: RefusalCode, detail: Detail = {}): Said {
  return ({ ...ofCase, ...ofDoor } as { [code in RefusalCode]: Sentence })[code](detail);
}

/** All codes, for the test that every one has both sentences. */
export const refusalCodes = Object.keys({ ...ofCase, ...ofDoor }) as RefusalCode[];
