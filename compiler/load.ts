import { type Language, reserved } from '../model/language/reserved.ts';
import type { Problem } from '../model/problem.ts';
import { fieldLines } from './build/field.ts';
import { regionFile } from './build/region.ts';
import { instrumentLines, registerLines, textMap } from './build/shelf.ts';
import type { Definitions, ProcedureFile, RegionFile, SourceTree } from './definitions.ts';
import { readYaml } from './read/read.ts';
import { child, entries, type Mapping, type Node, textOf } from './read/tree.ts';
import { kindOf } from './schema/kind.ts';
import { validateFile } from './schema/validate.ts';

/** Reads a whole tree of definitions. Pure: the caller has read the disk. Problems of the texts are in the result. */
export function loadDefinitions(sources: SourceTree): Definitions {
  const problems: Problem[] = [];
  const nodes = new Map<string, Node>();
  for (const path of Object.keys(sources).sort()) {
    if (!path.endsWith('.yaml')) continue;
    const read = readYaml(path, sources[path] ?? '');
    problems.push(...read.problems);
    if (read.node === undefined) continue;
    problems.push(...validateFile(path, read.node));
    nodes.set(path, read.node);
  }
  const dictionary = nodes.get('dictionary.yaml');
  const language: Language = textOf(child(dictionary, 'language')) === 'en' ? 'en' : 'zh';
  const words = reserved(language);
  const shelf = [...nodes].filter(([path]) => path.startsWith('instruments/')).map(([, node]) => node);
  return {
    language,
    words: new Map(fieldLines(child(dictionary, 'fields'), 'fields').map((line) => [line.word.text, line])),
    papers: textMap(child(dictionary, 'papers'), 'papers'),
    registers: registerLines(nodes.get('registers.yaml'), words.fromUntil),
    translations: textMap(nodes.get(language === 'zh' ? 'words.en.yaml' : 'words.zh.yaml'), ''),
    instruments: new Map(shelf.flatMap(instrumentLines).map((line) => [line.name.text, line])),
    regions: regions(nodes, words.applicant),
    bases: new Map(files(nodes, 'base').map((file) => [file.id, file])),
    procedures: files(nodes, 'procedure').sort(byIdAndDay),
    scenarios: [...nodes.keys()].filter((path) => kindOf(path) === 'scenarios'),
    sources,
    problems,
  };
}

function regions(nodes: Map<string, Node>, applicant: string): Map<string, RegionFile> {
  const found = new Map<string, RegionFile>();
  for (const [path, node] of nodes) {
    if (kindOf(path) !== 'region' || node.kind !== 'map') continue;
    const id = path.slice(0, path.lastIndexOf('/'));
    const beside = { values: nodes.get(`${id}/values.yaml`), letters: nodes.get(`${id}/letters.yaml`) };
    found.set(id, regionFile(id, applicant, { region: node, ...beside }));
  }
  return found;
}

/** `xingan/enrollment@2026-07-01.yaml` → id `xingan.enrollment`, from 2026-07-01; `bases/refund.yaml` → `refund`. */
function files(nodes: Map<string, Node>, kind: 'base' | 'procedure'): ProcedureFile[] {
  return [...nodes].flatMap(([path, node]) => {
    if (kindOf(path) !== kind || node.kind !== 'map') return [];
    const slash = path.lastIndexOf('/');
    const [name = '', from] = path.slice(slash + 1, -'.yaml'.length).split('@', 2);
    const region = kind === 'base' ? '' : path.slice(0, slash);
    const file = { id: kind === 'base' ? name : `${region}.${name}`, region, path, node: node as Mapping };
    return [from === undefined ? file : { ...file, from }];
  });
}

function byIdAndDay(a: ProcedureFile, b: ProcedureFile): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : (a.from ?? '') < (b.from ?? '') ? -1 : 1;
}

/** Whether a tree is one: it holds a dictionary. */
export function isTree(sources: SourceTree): boolean {
  return entries(readYaml('dictionary.yaml', sources['dictionary.yaml'] ?? '').node).length > 0;
}
