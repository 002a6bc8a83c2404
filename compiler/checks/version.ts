import type { Problem } from '../../model/problem.ts';
import type { Check, InstrumentLine } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Cite } from '../procedure.ts';
import { ownCites } from './cited.ts';

/** `version`: a text rests on instruments that are in force on the day it is meant for. */
export const version: Check = (context) =>
  ownCites(context.procedure).flatMap((cite) => {
    const instrument = context.definitions.instruments.get(cite.instrument);
    return instrument ? outOfForce(cite, instrument, context.on) : [];
  });

function outOfForce(cite: Cite, { title, from, until }: InstrumentLine, on: string): Problem[] {
  if (until !== undefined && until < on) {
    return [
      problemAt(
        'version',
        cite,
        [`《${title.text}》只施行到${until}`, '引用现行文件，另写一个从次日起的版本'],
        [
          `“${title.text}” was in force only until ${until}`,
          'cite the instrument now in force, in a version from the next day',
        ],
      ),
    ];
  }
  if (from === undefined || from <= on) return [];
  return [
    problemAt(
      'version',
      cite,
      [`《${title.text}》从${from}起才施行`, `把这个版本写成 @${from}`],
      [`“${title.text}” is in force only from ${from}`, `make this version @${from}`],
    ),
  ];
}
