import type { Problem } from '../../model/problem.ts';
import { distance } from '../condition/nearest.ts';
import type { Definitions, TreeCheck } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Text } from '../procedure.ts';
import { child, entries } from '../read/tree.ts';

/** Letters that are opposites on purpose: 转入医院 and 转出医院. */
const opposites = [
  '入出',
  '起止',
  '上下',
  '前后',
  '收付',
  '收支',
  '男女',
  '始终',
  '甲乙',
  '新旧',
  '大小',
  '高低',
  '年月',
];

/** Warning `near`: a word of a procedure that differs in one letter from another word is likely that word, misspelt. */
export const near: TreeCheck = (definitions) => {
  const own = ownWords(definitions);
  const known = [...[...definitions.words.values()].map(({ word }) => word), ...own];
  return own.flatMap((word) => {
    const twin = known.find((other) => other !== word && alike(word.text, other.text));
    return twin ? [warn(word, twin)] : [];
  });
};

/** The words that procedures have of their own; those of the dictionary stand side by side and are read together. */
function ownWords({ words, procedures, bases }: Definitions): Text[] {
  const found = new Map<string, Text>();
  for (const { node } of [...bases.values(), ...procedures]) {
    for (const { key, place } of entries(child(node, 'fields'))) {
      if (!words.has(key) && !found.has(key)) found.set(key, { text: key, place, path: `fields.${key}` });
    }
  }
  return [...found.values()];
}

function alike(a: string, b: string): boolean {
  const [from, to] = [[...a], [...b]];
  if (from.length < 5 || distance(a, b) !== 1) return false;
  if (from.length !== to.length) return false;
  const at = from.findIndex((letter, index) => letter !== to[index]);
  const pair = `${from[at]}${to[at]}`;
  return !opposites.some((of) => of === pair || [...of].reverse().join('') === pair);
}

function warn(word: Text, twin: Text): Problem {
  return problemAt(
    'near',
    word,
    [`「${word.text}」和「${twin.text}」（${twin.place.file}）只差一个字`, '是一个词就用同一个写法'],
    [
      `“${word.text}” and “${twin.text}” (${twin.place.file}) differ in one letter`,
      'if they are one word, spell it one way',
    ],
    'warning',
  );
}
