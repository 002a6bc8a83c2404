import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CalendarFault, isoDate, type Notice, packId, parseDate } from '../model/calendar/index.ts';
import { weekdayName } from '../model/text/days.ts';
import { type Built, buildPack, type Difference, exceptions, totals } from './calendar/build.ts';
import { sources } from './calendar/sources.ts';
import { type Command, type Io, UsageError } from './io.ts';
import { options } from './options.ts';

const usage =
  'banjie calendar build YEAR… [--pack cn] [--notice 国办发明电〔2026〕N号 --by NAME --on YYYY-MM-DD] [--amend] [--definitions DIR]';

/**
 * `banjie calendar build YEAR…`: a new pack out of two npm packages. Prints every changed day with its weekday for a person to
 * compare with the notice; with `--notice`, `--by` and `--on` that person signs, and the pack is written: the former text stays
 * beside it under its id. Refuses (exit 1) what a source does not know or disputes, and an earlier year that would change its
 * meaning unless `--amend` is given.
 */
export const run: Command = async (args, io) => {
  const { values, positionals } = options(args, {
    pack: { type: 'string', default: 'cn' },
    notice: { type: 'string' },
    by: { type: 'string' },
    on: { type: 'string' },
    amend: { type: 'boolean', default: false },
  });
  const [verb, ...asked] = positionals;
  const years = asked.map(Number);
  if (verb !== 'build' || years.length === 0 || !asked.every((year) => /^(?:19|20|21)\d\d$/.test(year)))
    throw new UsageError(usage);
  const signed = signature(values);
  const file = join(values.definitions, 'calendars', `${values.pack}.txt`);
  if (!existsSync(file)) throw new UsageError(`${file} 不存在 / does not exist`);
  const present = { name: values.pack, text: readFileSync(file, 'utf8') };
  const found = await sources();
  try {
    const built = buildPack(present, years, found, signed);
    const refused = show(built, years, values.amend, io);
    if (refused) return 1;
    if (signed) write(present, file, built, io);
    else io.out('未签字，未写入：加 --notice --by --on / not signed, nothing written');
    return 0;
  } catch (error) {
    if (error instanceof CalendarFault) throw new UsageError(error.sentence);
    throw error;
  }
};

/** Number, name and day belong together; the words stand in one line of the pack, so they hold no blank. */
function signature({ notice, by, on }: { notice?: string; by?: string; on?: string }): Notice | undefined {
  if (notice === undefined && by === undefined && on === undefined) return undefined;
  if (!notice || !by || !on || /\s/.test(notice + by) || parseDate(on) === undefined)
    throw new UsageError(`--notice、--by、--on 须齐全，不含空格 / all three, without blanks\n${usage}`);
  return { number: notice, signed: { by, on } };
}

const kind = (works: boolean) => (works ? '班 / work' : '休 / off');
const dayText = (day: number) => `${isoDate(day)} ${weekdayName(isoDate(day)).zh}`;

function differences(title: string, list: Difference[], io: Io): void {
  if (list.length === 0) return;
  io.out(title);
  for (const { day, says } of list)
    io.out(
      `  ${dayText(day)}  ${Object.entries(says)
        .map(([who, works]) => `${who} ${kind(works)}`)
        .join('，')}`,
    );
}

/** Prints what was built; true when it must not be written. */
function show(built: Built, years: number[], amend: boolean, io: Io): boolean {
  for (const { year, source } of built.unknown) io.out(`${source} 没有 ${year} 年的安排 / does not know ${year}`);
  const known = years.filter((year) => !built.unknown.some((item) => item.year === year));
  if (known.length > 0) {
    io.out(`${built.id}：与周一至周五不同的日子 / days that differ from Monday to Friday`);
    for (const { day, works } of exceptions(built.text, known)) io.out(`  ${dayText(day)}  ${kind(works)}`);
    for (const { year, working, expected } of totals(built.text, known))
      io.out(
        `${year} 年工作日 ${working}${working === expected ? '' : `（按规定 ${expected}，请核对跨年调休）`} / working days`,
      );
  }
  differences('两个来源不一致 / the sources disagree', built.disputed, io);
  differences('以前年份的日子有变动 / days of earlier years would change', built.amended, io);
  if (built.amended.length > 0 && !amend) io.out('拒绝：确有修订通知时加 --amend / refused without --amend');
  return built.unknown.length > 0 || built.disputed.length > 0 || (built.amended.length > 0 && !amend);
}

function write(present: { name: string; text: string }, file: string, built: Built, io: Io): void {
  const old = packId(present.name, present.text);
  const kept = join(file, '..', `${old}.txt`);
  if (old !== built.id) {
    if (existsSync(kept) && readFileSync(kept, 'utf8') !== present.text)
      throw new UsageError(`${kept} 已存在而内容不同 / exists with another text`);
    writeFileSync(kept, present.text);
    io.out(`${kept}（原 / former）`);
  }
  writeFileSync(file, built.text);
  io.out(`${file} = ${built.id}`);
}
