import { type Language, reserved } from '../model/language/reserved.ts';
import { allSteps } from './condition/results.ts';
import type { Region } from './definitions.ts';
import { signedBy, signerPattern, whoLines } from './lower/roles.ts';
import type { Procedure, StepLine } from './procedure.ts';

/** A seat: one act that one person does, and the kinds of unit that person may be of. */
interface Seat {
  step: StepLine;
  kinds: Set<string>;
}

/**
 * The fewest persons that each kind of unit needs, so that every step finds somebody whom `other`, `same` and the signers of one
 * step allow. Persons of different kinds of units are never the same; posts may be held together.
 */
export function smallestRoster(
  text: { procedure: Procedure; region: Region },
  language: Language,
): { [unitKind: string]: number } {
  const say = reserved(language);
  const steps = allSteps(text.procedure);
  const seats = steps.flatMap((step) => seatsOf(step, steps, text.region));
  const apart = (a: Seat, b: Seat) => {
    if (a.step === b.step) return true;
    if (sameAs(a.step, steps) === sameAs(b.step, steps)) return false;
    return excludes(a, b, text.region, say.all) || excludes(b, a, text.region, say.all);
  };
  const kinds = [...new Set(seats.flatMap((seat) => [...seat.kinds]))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      fewest(
        seats.filter((seat) => seat.kinds.has(kind)),
        apart,
      ),
    ]),
  );
}

function seatsOf(step: StepLine, steps: StepLine[], region: Region): Seat[] {
  const who = whoLines(step, steps);
  const kindOf = (role: string) => region.roles.get(role)?.units?.text;
  const lines = signedBy(step, who, region);
  if (lines.length === 0) {
    const kinds = new Set(who.flatMap(({ name }) => kindOf(name.text) ?? []));
    return kinds.size > 0 ? [{ step, kinds }] : [];
  }
  return lines.flatMap((line) => {
    const { names, count } = signerPattern(line.name.text);
    const kinds = new Set((who[0] ? [who[0].name.text] : names).flatMap((role) => kindOf(role) ?? []));
    return Array.from({ length: count }, () => ({ step, kinds }));
  });
}

/** The step whose person does this one. */
function sameAs(step: StepLine, steps: StepLine[]): StepLine {
  const seen = new Set<StepLine>();
  let at = step;
  while (at.same !== undefined && !seen.has(at)) {
    seen.add(at);
    const name = at.same.text;
    at = steps.find((each) => each.name.text === name) ?? at;
  }
  return at;
}

function excludes(seat: Seat, from: Seat, region: Region, all: string): boolean {
  const names = [...(seat.step.other ?? []), ...(seat.kinds.size > 0 ? (region.other?.is ?? []) : [])];
  return names.some(({ text }) => text === all || text === from.step.name.text);
}

/** Fewest groups such that no two of a group are apart; exact, the graphs have a dozen seats at most. */
function fewest(seats: Seat[], apart: (a: Seat, b: Seat) => boolean): number {
  const place = (index: number, groups: Seat[][], limit: number): boolean => {
    const seat = seats[index];
    if (seat === undefined) return true;
    for (const group of groups) {
      if (group.some((member) => apart(member, seat))) continue;
      group.push(seat);
      if (place(index + 1, groups, limit)) return true;
      group.pop();
    }
    if (groups.length === limit) return false;
    groups.push([seat]);
    if (place(index + 1, groups, limit)) return true;
    groups.pop();
    return false;
  };
  let limit = seats.length === 0 ? 0 : 1;
  while (!place(0, [], limit)) limit++;
  return limit;
}
