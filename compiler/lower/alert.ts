import type { Alert } from '../../model/alert.ts';
import { parseAmount } from '../../model/term/amount.ts';
import type { AlertLine } from '../procedure.ts';

const early = /^提前(?<zh>.+)$|^(?<en>.+) before$/u;
const late = /^逾期(?<zh>.+)$|^(?<en>.+) late$/u;
const share = /^已用(?<zh>[1-9]\d?)%$|^(?<en>[1-9]\d?)% used$/u;

/**
 * `提前1个工作日` · `已用80%` · `到期` · `逾期3个工作日`; `1 working day before` · `80% used` · `due` · `3 working days late`.
 * Nothing for any other words.
 */
export function alert({ when: { text }, to }: AlertLine): Alert | undefined {
  const said = (pattern: RegExp) => {
    const { zh, en } = pattern.exec(text)?.groups ?? {};
    return zh ?? en;
  };
  if (text === '到期' || text === 'due') return { when: 'due', to: to.text };
  const used = said(share);
  if (used !== undefined) return { when: 'before', used: Number(used), to: to.text };
  const [before, after] = [said(early), said(late)];
  const amount = before ?? after;
  if (amount === undefined || parseAmount(amount) === undefined) return undefined;
  return { when: before === undefined ? 'late' : 'before', amount, to: to.text };
}
