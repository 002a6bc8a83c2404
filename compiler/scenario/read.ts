import type { Place, Problem } from '../../model/problem.ts';
import type { Scenario, ScenarioLine, Written } from '../../model/scenario.ts';
import { problemAt } from '../problem.ts';
import { readYaml } from '../read/read.ts';
import { child, type Entry, entries, items, type Node } from '../read/tree.ts';
import { parseLine } from './line.ts';

const PARTS = ['given', 'do', 'then'];
const EXPECTED = [
  'end',
  'open',
  'due',
  'promised',
  'alerts',
  'refused',
  'applies',
  'facts',
  'amounts',
  'opened',
  'by',
  'sent',
  'records',
];

/** Reads a scenario file (`language.md` 10). Names of steps and words are checked when it runs, against the plan. */
export function readScenarios(file: string, text: string): { scenarios: Scenario[]; problems: Problem[] } {
  const { node, problems } = readYaml(file, text);
  const scenarios: Scenario[] = [];
  for (const entry of entries(node)) {
    problems.push(
      ...unknownKeys(entry, entry.value, PARTS),
      ...unknownKeys(entry, child(entry.value, 'then'), EXPECTED),
    );
    const lines: ScenarioLine[] = [];
    for (const item of items(child(entry.value, 'do'))) {
      const line = readLine(item);
      if (line === undefined) problems.push(unreadable(item, entry));
      else lines.push(line);
    }
    scenarios.push({
      name: entry.key,
      place: entry.place,
      given: asMap(child(entry.value, 'given')),
      do: lines,
      expected: asMap(child(entry.value, 'then')),
    });
  }
  return { scenarios, problems };
}

function readLine(item: Node): ScenarioLine | undefined {
  if (item.kind === 'scalar') return parseLine(item.text, item.place, {});
  const [only, second] = entries(item);
  if (only === undefined || second !== undefined) return undefined;
  return parseLine(only.key, only.place, asMap(only.value));
}

function unknownKeys(scenario: Entry, map: Node | undefined, known: string[]): Problem[] {
  return entries(map)
    .filter(({ key }) => !known.includes(key))
    .map(({ key, place }) => {
      const path = `${scenario.key}.${key}`;
      const zh: [string, string] = [`情景里没有“${key}”这一项`, `可以写：${known.join('、')}`];
      const en: [string, string] = [`A scenario has no "${key}"`, `Write one of ${known.join(', ')}`];
      return problemAt('key', { place, path }, zh, en);
    });
}

function unreadable({ place }: { place: Place }, { key }: Entry): Problem {
  const zh: [string, string] = [
    '这一行读不懂',
    '写成“2026-03-04 步骤.签字人 by 某人 按钮: {词: 值}”，时间写在日期后面',
  ];
  const en: [string, string] = [
    'This line cannot be read',
    'Write "2026-03-04 step.signer by person button: {word: value}", with the time after the date',
  ];
  return problemAt('sentence', { place, path: `${key}.do` }, zh, en);
}

function asMap(node: Node | undefined): { [word: string]: Written } {
  return Object.fromEntries(entries(node).map(({ key, value }) => [key, written(value)]));
}

function written(node: Node): Written {
  if (node.kind === 'scalar') return node.text;
  return node.kind === 'list' ? node.items.map(written) : asMap(node);
}
