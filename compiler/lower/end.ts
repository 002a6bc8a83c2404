import type { End } from '../../model/plan.ts';
import type { EndLine } from '../procedure.ts';
import { citations, readingOf } from './cite.ts';
import type { Lowering } from './lowering.ts';
import { recordRules } from './record.ts';

/** An outcome. Without a sentence of its own it says its name. */
export function planEnd(line: EndLine, lowering: Lowering): End {
  const { definitions, procedure } = lowering.context;
  const cites = line.cites.length > 0 ? line.cites : procedure.cites;
  const when = lowering.condition(line.when);
  const says = line.says?.text ?? line.name.text;
  lowering.mentionBlanks(says);
  if (line.applies && lowering.context.region.values.has(line.applies.text)) lowering.mention(line.applies.text);
  const place = { from: `event.${lowering.say.opened}`, cites, stops: [] };
  return {
    name: line.name.text,
    place: line.name.place,
    says,
    ...(when && { when }),
    ...(line.applies && { applies: line.applies.text }),
    ...(line.opens && { opens: line.opens.text }),
    records: recordRules(line.records, place, lowering),
    was: line.was.map(({ text }) => text),
    cites: citations(definitions, cites),
    ...readingOf(line.reading),
  };
}
