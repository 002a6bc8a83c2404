import { type Language, writtenTypes } from '../../model/language/reserved.ts';
import type { Problem, ProblemCode } from '../../model/problem.ts';
import type { WordType } from '../../model/value.ts';
import { problemAt, type Words } from '../problem.ts';
import type { Text } from '../procedure.ts';
import { nearest } from './nearest.ts';
import { Unreadable } from './tokens.ts';

/** Thrown while a condition is typed; becomes a problem at its line. */
export class Misfit extends Error {
  readonly code: ProblemCode;
  readonly zh: Words;
  readonly en: Words;
  constructor(code: ProblemCode, zh: Words, en: Words) {
    super(en[0]);
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}

const zhNames = new Map<WordType, string>([...writtenTypes('zh')].map(([name, type]) => [type, name]));
zhNames.set('choice', '选项').set('rows', '明细');

/** A type as people call it: 金额, choice. */
export function typeName(type: WordType, language: Language): string {
  return language === 'zh' ? (zhNames.get(type) ?? type) : type;
}

/** A word that does not exist, with the nearest one that does. */
export function unknownWord(name: string, names: string[]): Misfit {
  const near = nearest(name, names);
  return new Misfit(
    'word',
    [`没有「${name}」这个词`, near ? `是不是「${near}」？` : '先写进本规程的 fields 或者 dictionary.yaml'],
    [
      `there is no word “${name}”`,
      near ? `did you mean “${near}”?` : 'add it to the fields here or to dictionary.yaml',
    ],
  );
}

/** A name that is none of the choices of the word beside it. */
export function unknownChoice(name: string, choices: string[]): Misfit {
  const near = nearest(name, choices);
  return new Misfit(
    'word',
    [`「${name}」不在选项里`, near ? `是不是「${near}」？` : `可写：${choices.join('、')}`],
    [`“${name}” is none of the choices`, near ? `did you mean “${near}”?` : `write one of: ${choices.join(', ')}`],
  );
}

/** What does not fit together, said in types. */
export function unfit(what: string, a: WordType, b: WordType): Misfit {
  const [zh, en] = (['zh', 'en'] as const).map((language) => [a, b].map((type) => typeName(type, language)));
  return new Misfit(
    'type',
    [`${zh?.[0]}和${zh?.[1]}不能用「${what}」`, '改用同一类型的词，或者改条件'],
    [`“${what}” cannot join ${en?.[0]} and ${en?.[1]}`, 'use words of one type, or change the condition'],
  );
}

const fullWidth: { [sign: string]: string } = {
  '，': ',',
  '（': '(',
  '）': ')',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '．': '.',
};

function unreadable({ piece, wanted }: Unreadable): [ProblemCode, Words, Words] {
  const half = fullWidth[piece];
  if (half) {
    const zh: Words = [`条件里有全角的「${piece}」`, `改为半角「${half}」`];
    return [piece === '，' ? 'comma' : 'type', zh, [`the condition has a full-width “${piece}”`, `write “${half}”`]];
  }
  return [
    'type',
    [
      `条件写到「${piece || '末尾'}」读不下去`,
      wanted?.zh ?? '写法：词 = 值，词 >= 数，词 in [甲, 乙]，用 and、or、not 连接',
    ],
    [
      `the condition cannot be read at “${piece || 'its end'}”`,
      wanted?.en ?? 'write: word = value, word >= number, word in [a, b], joined by and, or, not',
    ],
  ];
}

/** The problem that a thrown reason stands for; anything unexpected is thrown on. */
export function problemOf(error: unknown, at: Text): Problem {
  if (error instanceof Misfit) return problemAt(error.code, at, error.zh, error.en);
  if (error instanceof Unreadable)
    return problemAt(unreadable(error)[0], at, unreadable(error)[1], unreadable(error)[2]);
  throw error;
}
