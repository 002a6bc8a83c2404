import { type Reserved, reserved } from '../language/reserved.ts';
import type { Said } from './refusals.ts';

/** What a button brings about, as the machine computed it. */
export interface Follows {
  label: string;
  to?: string;
  ends?: string;
  says?: string;
  applies?: string;
  letters: string[];
  stops: string[];
}

/** The line at the foot of the desk: what submitting will do. `english` gives the other language's name of a thing. */
export function footLine(
  of: Follows,
  kind: 'pass' | 'other' | 'supplement' | 'incident',
  english: (name: string) => string,
): Said {
  const zh: string[] = [];
  const en: string[] = [];
  if (kind === 'incident') {
    const said = answered(of.label);
    zh.push(said?.zh ?? `按「${of.label}」处理这项异常`);
    en.push(said?.en ?? `the incident is answered with “${english(of.label)}”`);
    if (of.ends !== undefined) zh.push(`本件办结为「${of.ends}」`);
    if (of.ends !== undefined) en.push(`the case ends as “${english(of.ends)}”`);
  } else if (kind === 'supplement') {
    zh.push(of.stops.length > 0 ? '不办结，时限停表，等补正材料' : '不办结，等补正材料，时限照走');
    en.push(
      of.stops.length > 0
        ? 'the clock stops until the papers are in'
        : 'the papers are waited for while the clock runs',
    );
  } else if (of.ends !== undefined) {
    zh.push(`本件办结为「${of.ends}」`);
    en.push(`the case ends as “${english(of.ends)}”`);
  } else if (of.to !== undefined) {
    zh.push(`转到「${of.to}」`);
    en.push(`it goes on to “${english(of.to)}”`);
  } else {
    zh.push('办完这一步，下一步按所填内容决定');
    en.push('this step is done, and what was filled in decides the next');
  }
  if (of.applies !== undefined) {
    zh.push(`适用${of.applies}`);
    en.push(`${english(of.applies)} applies`);
  }
  if (of.letters.length > 0) {
    zh.push(`发出${of.letters.map((letter) => `《${letter}》`).join('')}`);
    en.push(`sends ${of.letters.map((letter) => `“${english(letter)}”`).join(', ')}`);
  }
  const text = en.join('; ');
  return { zh: `${zh.join('；')}。`, en: `${text.charAt(0).toUpperCase()}${text.slice(1)}.` };
}

/** What answering an incident does. Trying again never makes a second payment; paying again does. */
const answers: { [name in 'payAgain' | 'correctAccount' | 'cancel']: Said } = {
  payAgain: { zh: '另开一张付款单，付到原账户', en: 'a new payment order goes to the same account' },
  correctAccount: { zh: '另开一张付款单，付到更正后的账户', en: 'a new payment order goes to the corrected account' },
  cancel: { zh: '不再做这件事，异常就此了结', en: 'it is not done any more, and the incident is closed' },
};
const retried: Said = {
  zh: '把没有做成的再做一次；付款不会付两次',
  en: 'what was not done is tried again; nothing is paid twice',
};

function answered(label: string): Said | undefined {
  if (label === '重试' || label === 'retry') return retried;
  const [zh, en] = [reserved('zh'), reserved('en')];
  const names = ['payAgain', 'correctAccount', 'cancel'] as const;
  const found = names.find((name) => zh[name] === label || en[name] === label);
  return found && answers[found];
}

/** What approving a change of a term does, and not approving it. */
export function approvalFoot(agrees: boolean): Said {
  return agrees
    ? { zh: '这项改动记入台账，时限按它重算。', en: 'The change goes into the ledger, and the term is reckoned anew.' }
    : { zh: '时限不变，提出人会看到理由。', en: 'The term stays as it is; who proposed the change sees the reason.' };
}

/** English of the words of the language itself, as a person reads them on a button or in a timeline. */
const readable: { [name in keyof Reserved]?: string } = {
  passed: 'Pass',
  late: 'Ran out of time',
  skipped: 'Not needed',
  withdrawn: 'Withdrawn',
  deemedWithdrawn: 'Deemed withdrawn',
  deemedPassed: 'Deemed passed',
  terminated: 'Terminated',
  notPayable: 'not payable',
  supplement: 'Ask for what is missing',
  supplemented: 'All is in',
  payAgain: 'Pay again',
  correctAccount: 'Correct the account',
  cancel: 'Cancel',
  handler: 'handler',
  applicant: 'applicant',
  opened: 'Case opened',
  promptly: 'promptly',
  noLimit: 'without a limit',
  notRecorded: 'not recorded',
  running: 'running',
  reason: 'Reason',
  yes: 'yes',
  no: 'no',
};

export function reservedInEnglish(language: 'zh' | 'en', word: string): string | undefined {
  const found = Object.entries(reserved(language)).find(([, one]) => one === word)?.[0];
  return found === undefined ? undefined : readable[found as keyof Reserved];
}
