import type { RecordRule } from '../../model/plan.ts';
import type { WordScope } from '../condition/words.ts';
import type { Cite, RecordLine, Text } from '../procedure.ts';
import { citations } from './cite.ts';
import type { Lowering } from './lowering.ts';
import { type TermPlace, termRule } from './term.ts';

/** What a step or end writes to the registers. A word that no register keeps is left to the check `records`. */
export function recordRules(
  lines: RecordLine[],
  place: TermPlace,
  lowering: Lowering,
  scope = lowering.scope,
): RecordRule[] {
  return lines.flatMap((line) => recordRule(line, place, lowering, scope) ?? []);
}

function recordRule(line: RecordLine, place: TermPlace, lowering: Lowering, scope: WordScope): RecordRule | undefined {
  const word = line.word.text;
  const { definitions } = lowering.context;
  const register = [...definitions.registers.values()].find((each) =>
    each.keeps.some((kept) => kept.word.text === word),
  );
  if (register === undefined || line.is === undefined) return undefined;
  lowering.mention(word);
  for (const key of register.key) lowering.mention(key.text);
  const when = lowering.condition(line.when, scope);
  const until = line.until && untilOf(line.until, place, lowering);
  if (line.from) lowering.mention(line.from.text);
  return {
    word,
    register: register.name.text,
    is: recorded(word, line.is.text, lowering),
    ...(line.from && { from: line.from.text }),
    ...(until !== undefined && { until }),
    ...(when && { when }),
    cites: citations(definitions, citesOf(place)),
  };
}

/** One of the word's choices (or 是/否), else the value of a field; for a year the year of a date. */
function recorded(word: string, is: string, lowering: Lowering): RecordRule['is'] {
  const known = lowering.scope.word(word);
  if (known?.choices?.includes(is)) return { value: is };
  if (known?.type === 'yesNo' && (is === lowering.say.yes || is === lowering.say.no))
    return { value: is === lowering.say.yes };
  lowering.mention(is);
  const year = known?.type === 'year' && lowering.scope.word(is)?.type === 'date';
  return { word: is, ...(year && { of: 'year' as const }) };
}

/** A date word, a step or 今日 by name; anything else is a term sentence. */
function untilOf(until: Text, place: TermPlace, lowering: Lowering): RecordRule['until'] {
  const { procedure } = lowering.context;
  const isName = until.text === lowering.say.today || procedure.steps.some(({ name }) => name.text === until.text);
  if (isName) return until.text;
  if (lowering.scope.word(until.text)) {
    lowering.mention(until.text);
    return until.text;
  }
  const line = {
    place: until.place,
    path: until.path,
    limit: until,
    earliest: [],
    latest: [],
    stops: [],
    restarts: [],
    cites: [],
  };
  return termRule(line, { ...place, stops: [], use: 'until' }, lowering);
}

function citesOf(place: TermPlace): Cite[] {
  return place.cites;
}
