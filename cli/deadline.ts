import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Calendar, CalendarFault, loadCalendar, type Overlay, packId } from '../model/calendar/index.ts';
import { answer, type Given, lint, TermFault, type TermSpec } from '../model/term/index.ts';
import { type Command, UsageError } from './io.ts';
import { options } from './options.ts';

/** A line of input: the term, what is given, and which calendar to count on. */
interface Question {
  id?: unknown;
  spec: TermSpec;
  given?: Given & { calendar?: string | { text: string }; overlays?: Overlay[] };
}

/** Lines written at once. */
const batch = 500;

/**
 * `banjie deadline`: JSON lines `{id?, spec, given}` in, an answer or `{id?, error: {code, sentence}}` a line out. A bad line
 * does not end the run; it makes the exit code 1.
 */
export const run: Command = async (args, io) => {
  const { values } = options(args, {});
  const packs = readPacks(
    calendarFolder(
      values.definitions,
      args.some((arg) => arg.startsWith('--definitions')),
    ),
  );
  let bad = false;
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) io.out(lines.join('\n'));
    lines = [];
  };
  for await (const line of io.input()) {
    if (line.trim() === '') continue;
    const reply = ask(line, packs);
    bad ||= 'error' in reply;
    lines.push(JSON.stringify(reply));
    if (lines.length >= batch) flush();
  }
  flush();
  return bad ? 1 : 0;
};

function ask(line: string, packs: Packs): object {
  let id: { id?: unknown } = {};
  try {
    const question = JSON.parse(line) as Question;
    if (typeof question !== 'object' || question === null || Array.isArray(question))
      throw new TermFault('json', '一行应为一个对象 {id, spec, given}', 'a line is an object {id, spec, given}');
    if (question.id !== undefined) id = { id: question.id };
    const given = question.given ?? {};
    const reply = answer(question.spec, given, calendarOf(given, packs));
    lint(question.spec, given);
    return { ...id, ...reply };
  } catch (error) {
    return { ...id, error: tell(error) };
  }
}

function tell(error: unknown): { code: string; sentence: string } {
  if (error instanceof TermFault || error instanceof CalendarFault)
    return { code: error.code, sentence: error.sentence };
  if (error instanceof SyntaxError)
    return { code: 'json', sentence: `这一行不是 JSON / this line is not JSON: ${error.message}` };
  return {
    code: 'internal',
    sentence: `计算出错 / could not be reckoned: ${error instanceof Error ? error.message : error}`,
  };
}

interface Pack {
  id: string;
  text: string;
}
/** By id, and the newest of a family by the family's name. */
type Packs = Map<string, Pack>;
const nation = 'cn';

/** The tree's calendars; without `--definitions` and without a tree here, those that come with the program. */
function calendarFolder(definitions: string, asked: boolean): string {
  const folder = join(definitions, 'calendars');
  if (existsSync(folder)) return folder;
  if (asked) throw new UsageError(`${folder} 不存在 / does not exist`);
  return fileURLToPath(new URL('../definitions/calendars', import.meta.url));
}

/** `cn.txt` is the newest pack of the family `cn`; `cn-2025.1.txt` an older one that cases still have pinned. */
function readPacks(folder: string): Packs {
  const packs: Packs = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const name = file.slice(0, -4);
    const id = idOf(name, text);
    const same = packs.get(id);
    if (same && same.text !== text) throw new UsageError(`日历 ${id} 有两种内容 / two texts of the pack ${id}`);
    packs.set(name, { id, text }).set(id, { id, text });
  }
  return packs;
}

function idOf(name: string, text: string): string {
  try {
    return packId(name, text);
  } catch (error) {
    if (error instanceof CalendarFault) throw new UsageError(`${name}.txt: ${error.sentence}`);
    throw error;
  }
}

function calendarOf({ calendar, overlays = [] }: NonNullable<Question['given']>, packs: Packs): Calendar {
  const lists = (overlay: Overlay) =>
    typeof overlay?.region === 'string' &&
    [overlay.off ?? [], overlay.work ?? []].every(
      (days) => Array.isArray(days) && days.every((day) => typeof day === 'string'),
    );
  if (!Array.isArray(overlays) || !overlays.every(lists))
    throw new CalendarFault('overlays 应为 [{region, off: [日期], work: [日期]}] / overlays: [{region, off, work}]');
  const { id, text } = packOf(calendar, packs);
  const local = overlays.map(({ region, off = [], work = [] }) => ({ region, off: [...off], work: [...work] }));
  const hash = `${id}\n${typeof calendar === 'object' ? text : ''}\n${local.length > 0 ? JSON.stringify(local) : ''}`;
  return loadCalendar({ id, text, overlays: local, hash });
}

function packOf(calendar: string | { text: string } | undefined, packs: Packs): Pack {
  if (typeof calendar === 'object' && calendar !== null && typeof calendar.text === 'string')
    return { id: packId('text', calendar.text), text: calendar.text };
  const pack = packs.get(String(calendar ?? nation));
  if (pack) return pack;
  throw new CalendarFault(
    `没有日历 ${JSON.stringify(calendar)}，现有 ${[...packs.keys()].join('、')} / no such calendar`,
  );
}
