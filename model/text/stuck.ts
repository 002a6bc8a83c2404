import type { Said } from './refusals.ts';

/** Why nobody can do a task that is open: what a supervisor must know to name somebody, or to put the office right. */
export type StuckReason =
  /** The words that pick the unit have no value. */
  | { code: 'unplaced'; role: string; words: string[] }
  /** No unit of that kind there; `at` may be empty: none at all. */
  | { code: 'no-unit'; kind: string; at: string }
  /** Nobody active works there, or holds the post. */
  | { code: 'no-post'; unit: string; post: string }
  /** All who could have acted in the case before. */
  | { code: 'four-eyes'; names: string[] }
  /** Only this person may, and has left. */
  | { code: 'only'; name: string }
  /** Holds it, and has left or works elsewhere. */
  | { code: 'holder'; name: string }
  /** Nobody active has the name that the case gives. */
  | { code: 'person'; name: string }
  | { code: 'nobody'; role: string };

/** The reason in words, one sentence. */
export function stuckSentence(reason: StuckReason): Said {
  switch (reason.code) {
    case 'unplaced':
      return {
        zh: `「${reason.words.join('」「')}」没有填，不知道由哪个单位办。`,
        en: `“${reason.words.join('”, “')}” has no value, so it is not known which office does this.`,
      };
    case 'no-unit':
      return reason.at === ''
        ? { zh: `没有设${reason.kind}。`, en: `There is no office of the kind ${reason.kind}.` }
        : { zh: `没有「${reason.at}」的${reason.kind}。`, en: `There is no ${reason.kind} for “${reason.at}”.` };
    case 'no-post':
      return reason.post === ''
        ? { zh: `${reason.unit}没有在岗的人。`, en: `Nobody works at ${reason.unit} at present.` }
        : {
            zh: `${reason.unit}没有在岗的${reason.post}。`,
            en: `Nobody holds the post ${reason.post} at ${reason.unit}.`,
          };
    case 'four-eyes':
      return {
        zh: `能办的人（${reason.names.join('、')}）都办过本件前面的步骤，要由另一个人办。`,
        en: `All who could do it (${reason.names.join(', ')}) did earlier steps of this case; another person must.`,
      };
    case 'only':
      return {
        zh: `这一步只能由${reason.name}办，${reason.name}已不在岗。`,
        en: `Only ${reason.name} may do this step, and is no longer here.`,
      };
    case 'holder':
      return {
        zh: `${reason.name}领取了这一件，现在不在岗或者不再管这一步。`,
        en: `${reason.name} holds it, and has left or no longer does this step.`,
      };
    case 'person':
      return { zh: `没有在岗的「${reason.name}」。`, en: `There is nobody called “${reason.name}” here.` };
    case 'nobody':
      return { zh: `没有能办这一步的人（${reason.role}）。`, en: `There is nobody to do this (${reason.role}).` };
  }
}
