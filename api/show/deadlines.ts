import { anchorsHeld, isActable } from '../../machine/preview.ts';
import type { Clock } from '../../model/case.ts';
import { traceSentences } from '../../model/text/trace.ts';
import type { Call } from '../context.ts';
import type { Derivation } from '../contract/deadline.ts';
import { inEnglish, type Law, withArticles } from '../desk/plans.ts';
import type { FoundCase } from '../handlers/found.ts';
import { dayOf } from './day.ts';
import { dueOf } from './due.ts';
import { ledgerLines, namesOf } from './ledger.ts';
import { proposalShown } from './proposal.ts';
import { nowOf } from './rows.ts';
import { stripOf } from './strip.ts';

/** Each clock of a case with what explains its day, and the open steps for which nobody has set a limit. */
export async function deadlines(call: Call, { row, state, law }: FoundCase) {
  const now = nowOf(call, row.offset_ms);
  const clocks = Object.values(state.clocks);
  const proposals = Object.values(state.tasks).flatMap(({ proposal }) => proposal ?? []);
  const actors = clocks.flatMap(({ ledger }) => ledger.flatMap(({ by, approver }) => [by, approver]));
  const known = await namesOf(call, [...actors, ...proposals.map(({ by }) => by)]);
  const timed = new Set(clocks.map((clock) => clock.step));
  const open = Object.values(state.tasks)
    .filter((task) => task.kind !== 'incident')
    .map((task) => task.step);
  return {
    now,
    clocks: clocks.map((clock) => {
      const waiting = proposals.find((one) => one.clock === clock.key);
      return {
        ...derivation(clock, law, now, known),
        open: isActable(law.plan, law.reckoning, state, clock.key),
        anchors: anchorsHeld(state, clock),
        ...(waiting && { proposal: proposalShown(waiting, clock, known) }),
      };
    }),
    silent: [...new Set(open)].filter((step) => !timed.has(step)),
    policy: {
      ...(law.plan.clock?.backdate !== undefined && { backdate: law.plan.clock.backdate }),
      approve: { ...law.plan.clock?.approve },
    },
    instruments: instrumentsOf(law),
  };
}

/** Short names of the instruments that the procedure and its steps cite. */
function instrumentsOf({ plan }: Law): string[] {
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  return [...new Set([plan, ...steps].flatMap(({ cites }) => cites.map(({ instrument }) => instrument)))];
}

type Explained = Omit<Derivation, 'open' | 'anchors' | 'proposal'>;

function derivation(clock: Clock, law: Law, now: string, known: Map<string, string>): Explained {
  return {
    clock: clock.key,
    ...(clock.step !== undefined && { step: clock.step }),
    kind: clock.kind,
    sentence: clock.sentence,
    cites: withArticles(law, clock.cites),
    ...(clock.reading && { reading: clock.reading }),
    spec: clock.spec,
    given: clock.given,
    answer: clock.answer,
    calendar: clock.answer.calendar ?? law.reckoning.id,
    due: dueOf(clock, law.reckoning, now),
    trace: traceSentences(clock.answer.trace, (name) => inEnglish(law, name)).map(({ said, ...line }) => ({
      ...line,
      sentence_zh: said.zh,
      sentence_en: said.en,
    })),
    ledger: ledgerLines(clock, known),
    strip: stripOf(clock, law.reckoning, dayOf(now)),
  };
}
