import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import type { Definitions, TreeCheck } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Text } from '../procedure.ts';
import { namesIn } from './names.ts';
import { regionTexts, shownTexts } from './shown.ts';

/** Warning `no-translation`: a name or a sentence that a procedure shows to people, without its other language. */
export const noTranslation: TreeCheck = (definitions) => {
  const { translations, words, papers, regions, procedures, bases } = definitions;
  const used = usedNames(definitions);
  const seen = new Map<string, Text>();
  const shown = [
    ...[...words.values()]
      .filter(({ word }) => used.has(word.text))
      .flatMap(({ word, shape }) => [word, ...(shape.kind === 'choices' ? shape.choices : [])]),
    ...[...papers].filter(([text]) => used.has(text)).flatMap(([text, line]) => [{ ...line, text }, line]),
    ...[...regions.values()].flatMap((region) => [
      ...region.roles.map(({ name }) => name).filter(({ text }) => used.has(text)),
      ...regionTexts(region),
    ]),
    ...[...bases.values(), ...procedures].flatMap(({ node }) => shownTexts(node)),
  ];
  for (const text of shown) if (!seen.has(text.text)) seen.set(text.text, text);
  const known = new Set<string>(Object.values(reserved(definitions.language)));
  return [...seen.values()]
    .filter(({ text }) => !translations.has(text) && !known.has(text))
    .map((text) => warn(text, definitions));
};

/** Every name in the texts of the procedures: a word of the dictionary that none uses is seen by nobody. */
function usedNames({ procedures, bases }: Definitions): Set<string> {
  return new Set([...bases.values(), ...procedures].flatMap(({ node }) => namesIn(node)));
}

function warn(at: Text, { language }: Definitions): Problem {
  const file = language === 'zh' ? 'words.en.yaml' : 'words.zh.yaml';
  return problemAt(
    'no-translation',
    at,
    [`「${at.text}」没有另一种语言的写法`, `在 ${file} 里加一行「${at.text}: …」`],
    [`“${at.text}” has no word in the other language`, `add “${at.text}: …” to ${file}`],
    'warning',
  );
}
