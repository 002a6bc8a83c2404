import type { Clock, ClockProposal } from '../../model/case.ts';
import { ledgerSentence } from '../../model/text/ledger.ts';
import type { Call } from '../context.ts';
import type { Proposal } from '../contract/clock-act.ts';
import type { FoundTask } from '../handlers/found.ts';
import { dayOf } from './day.ts';
import { namesOf, shownBy } from './ledger.ts';

/** What a task asks to approve. */
export async function proposalOf(call: Call, { state }: FoundTask, proposal: ClockProposal): Promise<Proposal> {
  return proposalShown(proposal, state.clocks[proposal.clock], await namesOf(call, [proposal.by]));
}

export function proposalShown(
  { clock, decision, effective, by, at, due }: ClockProposal,
  of: Clock | undefined,
  known: Map<string, string>,
): Proposal {
  const { on: _on, time: _time, ...rest } = decision;
  const on = dayOf(effective);
  const said = ledgerSentence({ ...rest, on });
  return {
    ...rest,
    clock,
    ...(of?.step !== undefined && { step: of.step }),
    by: shownBy(by, known),
    at,
    on,
    ...due,
    sentence_zh: said.zh,
    sentence_en: said.en,
  };
}
