import type { Said } from './refusals.ts';

/** How far an alert has gone: before the last day, on it, after it. */
export type Level = 'before' | 'due' | 'late';
export interface Notice {
  level: Level;
  /** Absent for a limit of the whole case. */
  step?: string;
  /** Post or role that the procedure names. */
  to: string;
  /** Nobody was found whom it names: it went to who supervises. */
  instead: boolean;
}

const stands: { [level in Level]: Said } = {
  before: { zh: '快到期了', en: 'is nearly due' },
  due: { zh: '已到期', en: 'is due' },
  late: { zh: '已过期限', en: 'is overdue' },
};

/** An alert as its reader is told; `english` is the name of a step or post in English. */
export function noticeSentence({ level, step, to, instead }: Notice, english: (name: string) => string): Said {
  const { zh, en } = stands[level];
  return {
    zh: `${step ? `「${step}」` : '本件'}${zh}，请${level === 'before' ? '抓紧办' : '督促办理'}。${
      instead ? `没有找到「${to}」，转给督办的人。` : ''
    }`,
    en: `${step ? `“${english(step)}”` : 'The case'} ${en}. ${
      instead ? `Nobody was found as ${english(to)}, so this comes to who supervises.` : 'Please see that it is done.'
    }`,
  };
}

/** The mark on a row: 催办 before the last day, 督办 from then on, with whom it has reached. */
export function urgeMark(level: Level, to: string, english: (name: string) => string): Said {
  return level === 'before'
    ? { zh: `催办·${to}`, en: `reminded: ${english(to)}` }
    : { zh: `督办·${to}`, en: `escalated: ${english(to)}` };
}
