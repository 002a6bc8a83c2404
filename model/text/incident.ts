import type { EffectFailure, IncidentCause } from '../case.ts';
import { type Said, sayRefusal } from './refusals.ts';

type Cause<W extends IncidentCause['why']> = Extract<IncidentCause, { why: W }>;

/** What went wrong and what helps, for whoever has to answer it: two sentences, nothing of the machinery. */
export function incidentSentence(cause: IncidentCause, english: (name: string) => string): Said {
  switch (cause.why) {
    case 'undone': {
      const [what, remedy] = [undoneThing(cause, english), remedies[cause.because]];
      return { zh: `${what.zh}${remedy.zh}`, en: `${what.en}${remedy.en}` };
    }
    case 'unpaid':
      return {
        zh: `付给${cause.payee}的${cause.amount}元没有付成：${cause.said}。请核对账户，再选怎样办。`,
        en: `${cause.amount} yuan to ${cause.payee} were not paid: ${cause.said}. Check the account, then choose what to do.`,
      };
    case 'overpaid':
      return {
        zh: `到账的钱超过了应收的，最后一笔是${cause.amount}元。请核对，多收的要退回。`,
        en: `More came in than was owed; the last sum was ${cause.amount} yuan. Check it: what is too much has to be given back.`,
      };
    case 'unjudged':
      return cause.word === ''
        ? {
            zh: '系统判断不了接下来怎样办。请报给规程管理员。',
            en: 'It cannot be judged what comes next. Tell whoever keeps the procedure.',
          }
        : sayRefusal('evaluation', { word: cause.word });
  }
}

/** Whether the parts of an entry of the history are a cause. */
export function isCause(detail: { [key: string]: string } | undefined): detail is IncidentCause & { effect: string } {
  return detail?.why !== undefined;
}

function undoneThing({ what, letter = '', amount, payee }: Cause<'undone'>, english: (name: string) => string): Said {
  switch (what) {
    case 'letter':
      return { zh: `《${letter}》没有发成，`, en: `“${english(letter)}” could not be sent: ` };
    case 'payment':
      return {
        zh: `付给${payee}的${amount}元没有开出付款单，`,
        en: `The order to pay ${amount} yuan to ${payee} was not made out: `,
      };
    case 'recall':
      return {
        zh: `付给${payee}的${amount}元已经取消，付款单却没有从付款表上撤下，可能已经交到银行。请先告诉财务和银行停付，`,
        en: `The payment of ${amount} yuan to ${payee} was cancelled, but its order could not be taken off the sheet and the bank may have it. Tell finance and the bank to stop it first: `,
      };
    case 'open':
      return { zh: '随后的另一件没有立成，', en: 'The case that follows could not be opened: ' };
    case 'revoke':
      return { zh: '另一件没有撤销，', en: 'The other case could not be revoked: ' };
  }
}

const remedies: { [because in EffectFailure]: Said } = {
  unavailable: {
    zh: '系统试了几次都没有成功。请告诉系统管理员，修好以后再试。',
    en: 'the system tried several times without success. Tell the system administrator, and try again once it is mended.',
  },
  'not-in-force': {
    zh: '那一天没有生效的规程。请报给规程管理员，规程生效以后再试。',
    en: 'its procedure was not in force on that day. Tell whoever keeps the procedures, and try again once it is in force.',
  },
};
