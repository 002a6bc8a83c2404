import type { Problem } from '../../model/problem.ts';
import { type Located, problemAt } from '../problem.ts';

/** What can go wrong when texts are laid over each other. */
export const nothingToDrop = (at: Located, name: string): Problem =>
  problemAt(
    'overlay',
    at,
    [`「${name}」在下面的文本里没有，去不掉`, '删去这一行，或者改成下面文本里的名字'],
    [`"${name}" is not in the text below and cannot be dropped`, 'Remove this line, or use a name of the text below'],
  );

export const mixedList = (at: Located): Problem =>
  problemAt(
    'overlay',
    at,
    ['一个列表里有的项带 +、-，有的不带', '全部带 + 或 -（改动），或者全部不带（替换）'],
    ['Some items of the list have + or -, some have not', 'Give all of them a sign (change) or none (replace)'],
  );

export const noPlace = (at: Located, name: string): Problem =>
  problemAt(
    'overlay',
    at,
    [`新步骤「${name}」没有写放在哪里`, '加一行「after: 前一步骤」；放在最前写「after: 开件」'],
    [`The new step "${name}" does not say its place`, 'Add "after: STEP"; "after: opened" for the first place'],
  );

export const noSuchPlace = (at: Located, name: string): Problem =>
  problemAt(
    'target',
    at,
    [`没有步骤「${name}」，新步骤放不到它后面`, '写下面文本里有的步骤'],
    [`There is no step "${name}" to stand after`, 'Name a step of the text below'],
  );

export const renamed = (at: Located, old: string, now: string): Problem =>
  problemAt(
    'renamed',
    at,
    [`「${old}」已改名为「${now}」`, `写成「${now}」`],
    [`"${old}" is now called "${now}"`, `Write "${now}"`],
    'warning',
  );

export const noBase = (at: Located, base: string): Problem =>
  problemAt(
    'word',
    at,
    [`没有骨架或者规程「${base}」`, '写 bases/ 里的骨架名，或者「地区.规程」'],
    [`There is no skeleton or procedure "${base}"`, 'Name a file of bases/, or REGION.PROCEDURE'],
  );

export const circle = (at: Located, base: string): Problem =>
  problemAt(
    'overlay',
    at,
    [`base 绕回了自己（${base}）`, '改一处 base'],
    [`The bases form a circle (${base})`, 'Change one of them'],
  );

export const notOpen = (at: Located, what: string): Problem =>
  problemAt(
    'overlay',
    at,
    [`上级规程没有放开「${what}」，下级不能改`, '删去这一行，或者请上级在 open 里放开'],
    [
      `The upper region has not opened "${what}" to change`,
      'Remove this line, or have the upper region list it in open',
    ],
  );

export const baseNotOn = (at: Located, base: string, on: string): Problem =>
  problemAt(
    'version',
    at,
    [`「${base}」在 ${on} 不生效`, '给它写一个生效的版本，或者换一个 base'],
    [`"${base}" is not in force on ${on}`, 'Write a version of it that is, or take another base'],
  );
