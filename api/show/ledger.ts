import { decisionsOf } from '../../machine/clock/ledger.ts';
import type { Actor, Clock } from '../../model/case.ts';
import { inForce } from '../../model/term/index.ts';
import { ledgerSentence } from '../../model/text/ledger.ts';
import { names } from '../../store/office/people.ts';
import type { Call } from '../context.ts';
import type { Derivation } from '../contract/deadline.ts';

/** Names of persons and units, by id. */
export async function namesOf(call: Call, actors: (Actor | undefined)[]): Promise<Map<string, string>> {
  const known = actors.filter((one) => one !== undefined);
  const persons = known.flatMap(({ person, onBehalfOf }) => [person, ...(onBehalfOf ? [onBehalfOf] : [])]);
  return names(call.db, [...new Set(persons)], [...new Set(known.map(({ unit }) => unit))]);
}

export function shownBy({ person, unit, onBehalfOf }: Actor, known: Map<string, string>) {
  const other = onBehalfOf === undefined ? undefined : known.get(onBehalfOf);
  return { person, name: known.get(person) ?? '', unit: known.get(unit) ?? '', ...(other && { onBehalfOf: other }) };
}

/** The ledger of a limit as people read it; what was taken back stays and says so. */
export function ledgerLines(clock: Clock, known: Map<string, string>): Derivation['ledger'] {
  const decisions = decisionsOf(clock.ledger);
  const standing = new Set(inForce(decisions).map(({ n }) => n));
  return clock.ledger.map((entry) => {
    const { by, approver, due, effective: _effective, calendar: _calendar, ...line } = entry;
    const said = ledgerSentence(entry);
    return {
      ...line,
      revoked: entry.n !== undefined && entry.act !== 'revoke' && !standing.has(entry.n),
      ...(by && { by: shownBy(by, known) }),
      ...(approver && { approver: shownBy(approver, known) }),
      ...due,
      sentence_zh: said.zh,
      sentence_en: said.en,
    };
  });
}
