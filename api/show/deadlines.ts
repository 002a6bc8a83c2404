import type { Clock, ClockEntry } from '../../model/case.ts';
import { ledgerSentence } from '../../model/text/timeline.ts';
import { traceSentences } from '../../model/text/trace.ts';
import { names } from '../../store/office/people.ts';
import type { Call } from '../context.ts';
import type { Derivation } from '../contract/deadline.ts';
import { inEnglish, type Law, withArticles } from '../desk/plans.ts';
import type { FoundCase } from '../handlers/found.ts';
import { dayOf } from './day.ts';
import { dueOf } from './due.ts';
import { nowOf } from './rows.ts';
import { stripOf } from './strip.ts';

/** Each clock of a case with what explains its day, and the open steps for which nobody has set a limit. */
export async function deadlines(call: Call, { row, state, law }: FoundCase) {
  const now = nowOf(call, row.offset_ms);
  const clocks = Object.values(state.clocks);
  const persons = clocks.flatMap(({ ledger }) => ledger.flatMap((line) => [line.by?.person, line.approver]));
  const known = await names(call.db, [...new Set(persons.filter((one) => one !== undefined))], []);
  const timed = new Set(clocks.map((clock) => clock.step));
  const open = Object.values(state.tasks)
    .filter((task) => task.kind !== 'incident')
    .map((task) => task.step);
  return {
    now,
    clocks: clocks.map((clock) => derivation(clock, law, now, known)),
    silent: [...new Set(open)].filter((step) => !timed.has(step)),
  };
}

function derivation(clock: Clock, law: Law, now: string, known: Map<string, string>): Derivation {
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
    ledger: clock.ledger.map((line) => ledgerLine(line, known)),
    strip: stripOf(clock, law.reckoning, dayOf(now)),
  };
}

function ledgerLine(entry: ClockEntry, known: Map<string, string>): Derivation['ledger'][number] {
  const { by, approver, ...line } = entry;
  const said = ledgerSentence(entry);
  return {
    ...line,
    ...(by && { by: { person: by.person, name: known.get(by.person) ?? '', unit: by.unit } }),
    ...(approver && { approver: known.get(approver) ?? approver }),
    sentence_zh: said.zh,
    sentence_en: said.en,
  };
}
