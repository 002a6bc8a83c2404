import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { nearest } from '../condition/nearest.ts';
import { allSteps } from '../condition/results.ts';
import { wordScope } from '../condition/scope.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Text } from '../procedure.ts';
import { columnsOf } from './reference.ts';

/** `blank`: each 【blank】 of a letter, status, title or end is a word of the procedure that uses the text. */
export const blank: Check = (context) => {
  const { procedure, region, definitions } = context;
  const scope = wordScope(context);
  const steps = allSteps(procedure);
  const sent = steps.flatMap((step) =>
    step.sends.flatMap(({ name }) => {
      const text = region.letters.get(name.text);
      return text === undefined ? [] : [{ text, columns: columnsOf(step, procedure) }];
    }),
  );
  const own = [
    procedure.name,
    ...steps.flatMap(({ does, status }) => [does, status]),
    ...procedure.ends.map(({ says }) => says),
  ];
  const reason = reserved(definitions.language).reason;
  const texts = own.flatMap((text) => (text === undefined ? [] : [{ text, columns: [] as string[] }]));
  return [...texts, ...sent].flatMap(({ text, columns }) =>
    blanksOf(text.text)
      .filter((name) => name !== reason && !columns.includes(name) && !scope.word(name))
      .map((name) => noWord(text, name, [...scope.names(), ...columns, reason])),
  );
};

function blanksOf(text: string): string[] {
  return [...text.matchAll(/【([^】]*)】/gu)].map(([, name]) => name ?? '');
}

function noWord(at: Text, name: string, names: string[]): Problem {
  const near = nearest(name, names);
  return problemAt(
    'blank',
    at,
    [`空白【${name}】不是这个规程的词`, near ? `是不是【${near}】？` : '写规程里的词、步骤的「…到期」，或者去掉空白'],
    [
      `the blank 【${name}】 is no word of this procedure`,
      near ? `did you mean 【${near}】?` : 'write a word of the procedure, or leave out the blank',
    ],
  );
}
