import type { ClockDecision } from '../case.ts';
import type { Language } from './reserved.ts';

type Decision = ClockDecision['act'];

/** What a person can decide about a limit, as it is written in `clock.approve` and shown on screens. */
export const decisionNames: { [language in Language]: { [act in Decision]: string } } = {
  zh: { suspend: '中止', resume: '恢复', restart: '重新起算', extend: '延长', correct: '更正', revoke: '撤销' },
  en: {
    suspend: 'suspend',
    resume: 'resume',
    restart: 'restart',
    extend: 'extend',
    correct: 'correct',
    revoke: 'revoke',
  },
};

export const decisions = Object.keys(decisionNames.en) as Decision[];

/** The decision that a tree of definitions names. */
export function decisionOf(language: Language, name: string): Decision | undefined {
  return decisions.find((act) => decisionNames[language][act] === name);
}
