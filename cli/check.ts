import { relative, resolve, sep } from 'node:path';
import { checkTree } from '../compiler/check-tree.ts';
import { loadDefinitions } from '../compiler/load.ts';
import type { Problem } from '../model/problem.ts';
import type { Command, Io } from './io.ts';
import { dayOf, options } from './options.ts';
import { readTree, treeOf } from './tree.ts';

/** `banjie check [PATH…] [--strict]`: the problems of a tree, or of files and folders in one. */
export const run: Command = async (args, io) => {
  const { values, positionals } = options(args, {
    strict: { type: 'boolean', default: false },
    on: { type: 'string' },
  });
  const on = dayOf(values.on, io.today());
  const paths = positionals.length > 0 ? positionals : [values.definitions];
  const byTree = new Map<string, string[]>();
  for (const path of paths) {
    const tree = treeOf(path);
    byTree.set(tree, [...(byTree.get(tree) ?? []), relative(tree, resolve(path)).split(sep).join('/')]);
  }
  const problems = [...byTree].flatMap(([tree, filters]) =>
    checkTree(loadDefinitions(readTree(tree)), on).filter(({ file }) => filters.some((filter) => within(file, filter))),
  );
  if (values.json) io.out(JSON.stringify(problems.map(contract)));
  else print(problems, io);
  const failing = problems.some(({ severity }) => severity === 'error' || values.strict);
  return failing ? 1 : 0;
};

function within(file: string, filter: string): boolean {
  return filter === '' || file === filter || file.startsWith(`${filter}/`);
}

/** The fields of `design.md` 5, in their order. */
function contract({ code, severity, file, line, column, path, sentence, remedy }: Problem) {
  return { code, severity, file, line, column, path, sentence, remedy };
}

function print(problems: Problem[], io: Io): void {
  for (const { severity, code, file, line, column, sentence, remedy, english } of problems) {
    io.out(`${file}:${line}:${column} ${severity === 'error' ? '错误' : '提醒'} ${code}: ${sentence}。${remedy}`);
    if (english) io.out(`    ${english.sentence}. ${english.remedy}`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  io.out(`错误 ${errors}，提醒 ${warnings} / ${errors} errors, ${warnings} warnings`);
}
