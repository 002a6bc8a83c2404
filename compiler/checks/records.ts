import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { cutTo } from '../condition/kinds.ts';
import { nearest } from '../condition/nearest.ts';
import { allSteps } from '../condition/results.ts';
import { wordScope } from '../condition/scope.ts';
import type { Word, WordScope } from '../condition/words.ts';
import type { Check, CheckContext, RegisterLine } from '../definitions.ts';
import { problemAt, type Words } from '../problem.ts';
import type { RecordLine, Text } from '../procedure.ts';
import { askedBy, givenWords, handedOver } from './known.ts';

/** `records`: a register keeps the word, the case has its key words, the value fits, and a period stands only on a word with 起止. */
export const records: Check = (context) => {
  const unread = context.definitions.problems.some(
    ({ file, severity }) => file === 'registers.yaml' && severity === 'error',
  );
  if (unread) return [];
  const scope = wordScope(context);
  const lines = [...allSteps(context.procedure), ...context.procedure.ends].flatMap((of) => of.records);
  return lines.flatMap((line) => recordProblems(line, context, scope));
};

function recordProblems(line: RecordLine, context: CheckContext, scope: WordScope): Problem[] {
  const register = [...context.definitions.registers.values()].find((of) => keeps(of, line.word));
  if (!register) return [notKept(line.word, [...context.definitions.registers.values()])];
  const period = register.keeps.some(({ word, period: of }) => word.text === line.word.text && of);
  const dated = line.from ?? line.until;
  return [
    ...(dated && !period ? [noPeriod(line.word, dated)] : []),
    ...keyProblems(line.word, register, context),
    ...(line.is ? valueProblems(line.is, scope.word(line.word.text), scope) : []),
  ];
}

function keeps({ keeps: kept }: RegisterLine, at: Text): boolean {
  return kept.some(({ word }) => word.text === at.text);
}

function keyProblems(at: Text, register: RegisterLine, context: CheckContext): Problem[] {
  const { procedure } = context;
  if (handedOver(context)) return [];
  const known = new Set([
    ...procedure.steps.flatMap(askedBy),
    ...givenWords(context),
    ...procedure.fields.filter(computed).map(({ word }) => word.text),
  ]);
  const lines = allSteps(procedure).flatMap((step) => (step.each ? columnsOf(step.each.name.text, context) : []));
  return register.key
    .filter(({ text }) => !known.has(text) && !lines.includes(text))
    .map((key) =>
      problem(
        at,
        [
          `「${at.text}」记在「${register.name.text}」，要有「${key.text}」才找得到，可本规程不问它`,
          `在 form 里加「${key.text}」`,
        ],
        [
          `“${at.text}” is kept by “${register.name.text}” under “${key.text}”, which this procedure never asks`,
          `add “${key.text}” to a form`,
        ],
      ),
    );
}

function computed({ shape }: { shape: { kind: string } }): boolean {
  return shape.kind === 'formula' || shape.kind === 'table';
}

/** With `each`, the words of the line or entry are there too. */
function columnsOf(name: string, { procedure, definitions }: CheckContext): string[] {
  const field = procedure.fields.find(({ word }) => word.text === name);
  if (field?.shape.kind === 'rows') return field.shape.columns.map(({ word }) => word.text);
  return definitions.registers.get(name)?.key.map(({ text }) => text) ?? [];
}

function valueProblems(is: Text, word: Word | undefined, scope: WordScope): Problem[] {
  const say = reserved(scope.language);
  if (!word || word.choices?.includes(is.text)) return [];
  if (word.type === 'yesNo' && (is.text === say.yes || is.text === say.no)) return [];
  const value = scope.word(is.text);
  if (value && (value.type === word.type || cutTo(word.type, { ...value, cel: '', level: 0 }))) return [];
  if (is.text.startsWith('=')) return [];
  const near = nearest(is.text, [...(word.choices ?? []), ...scope.names()]);
  return [
    problem(
      is,
      [
        `「${is.text}」不是这个词的选项，也不是同一类型的词`,
        near ? `是不是「${near}」？` : `可写：${(word.choices ?? []).join('、')}`,
      ],
      [
        `“${is.text}” is neither a choice of the word nor a word of its type`,
        near ? `did you mean “${near}”?` : 'write one of its choices',
      ],
    ),
  ];
}

function notKept(at: Text, registers: RegisterLine[]): Problem {
  const near = nearest(
    at.text,
    registers.flatMap(({ keeps: kept }) => kept.map(({ word }) => word.text)),
  );
  return problem(
    at,
    [`没有登记簿保存「${at.text}」`, near ? `是不是「${near}」？` : '在 registers.yaml 的 keeps 里写上它'],
    [`no register keeps “${at.text}”`, near ? `did you mean “${near}”?` : 'add it to keeps in registers.yaml'],
  );
}

function noPeriod(at: Text, dated: Text): Problem {
  return problem(
    dated,
    [`「${at.text}」没有起止，不能写期间`, '去掉 from、until，或者在 registers.yaml 写「: 起止」'],
    [`“${at.text}” has no period of validity`, 'leave out from and until, or give it a period in registers.yaml'],
  );
}

function problem(at: Text, zh: Words, en: Words): Problem {
  return problemAt('records', at, zh, en);
}
