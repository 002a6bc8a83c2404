import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import { wordScope } from '../condition/scope.ts';
import type { Word } from '../condition/words.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Text } from '../procedure.ts';

/** `money`: what is paid or received is an amount, or instalments with one date and one amount in each line. */
export const money: Check = (context) => {
  const scope = wordScope(context);
  return allSteps(context.procedure).flatMap((step) => [
    ...(step.pays ? amount(step.pays, columnOr(scope.word(step.pays.text), step.each?.name, scope.word)) : []),
    ...(step.receives ? received(step.receives, scope.word(step.receives.text)) : []),
  ]);

  /** With `each` over rows the amount may be a column of the line. */
  function columnOr(word: Word | undefined, each: Text | undefined, find: (name: string) => Word | undefined) {
    return word ?? (each ? { ...find(each.text), type: 'money' as const, origin: 'fact' as const } : undefined);
  }
};

function amount(at: Text, word: Word | undefined): Problem[] {
  return !word || word.type === 'money' || (word.type === 'integer' && word.open) ? [] : [noAmount(at)];
}

function received(at: Text, word: Word | undefined): Problem[] {
  if (word?.type !== 'rows') return amount(at, word);
  const types = [...(word.columns?.values() ?? [])].map(({ type }) => type);
  const one = (type: Word['type']) => types.filter((of) => of === type).length === 1;
  if (one('date') && one('money')) return [];
  return [
    problemAt(
      'money',
      at,
      [`分期「${at.text}」的每行要正好一个日期、一个金额`, '留一个日期栏和一个金额栏'],
      [
        `each line of the instalments “${at.text}” needs exactly one date and one amount`,
        'leave one date column and one money column',
      ],
    ),
  ];
}

function noAmount(at: Text): Problem {
  return problemAt(
    'money',
    at,
    [`「${at.text}」不是金额`, '写一个类型为「金额」的词'],
    [`“${at.text}” is not an amount`, 'name a word of type money'],
  );
}
