import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Compiled, compile } from '../compiler/compile.ts';
import type { Definitions } from '../compiler/definitions.ts';
import { loadDefinitions } from '../compiler/load.ts';
import { readScenarios } from '../compiler/scenario/read.ts';
import { runScenario, type Unreached, unreached, type World } from '../machine/scenario/index.ts';
import { type Calendar, loadCalendar } from '../model/calendar/index.ts';
import type { Scenario, ScenarioReport, Written } from '../model/scenario.ts';
import { type Io, UsageError } from './io.ts';
import { options } from './options.ts';
import { readTree } from './tree.ts';

/** `banjie rehearse ID --scenario FILE [--only NAME]`: runs the scenarios of a file on the pure machine. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = options(args, {
    scenario: { type: 'string' },
    only: { type: 'string' },
    inspect: { type: 'boolean', default: false },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1 || values.scenario === undefined)
    throw new UsageError('用法 / usage: banjie rehearse ID --scenario FILE [--only NAME]');
  if (!existsSync(values.scenario)) throw new UsageError(`没有 ${values.scenario} / there is no ${values.scenario}`);
  const sources = readTree(values.definitions);
  const definitions = loadDefinitions(sources);
  if (!known(definitions, id, io)) throw new UsageError(`没有规程 ${id} / there is no procedure ${id}`);
  const file = relative(resolve(values.definitions), resolve(values.scenario)).split(sep).join('/');
  const { scenarios, problems } = readScenarios(file, readFileSync(values.scenario, 'utf8'));
  if (problems.length > 0) {
    for (const { line, column, sentence, remedy } of problems)
      io.err(`${file}:${line}:${column} ${sentence}。${remedy}。`);
    return 1;
  }
  const chosen = values.only === undefined ? scenarios : scenarios.filter(({ name }) => name === values.only);
  if (chosen.length === 0) throw new UsageError(`没有情景 ${values.only ?? ''} / there is no such scenario`);
  const rehearsed = chosen.map((scenario) => rehearse(definitions, id, scenario, io));
  if (values.inspect) await inspect(rehearsed);
  const reports = rehearsed.map(({ report }) => report);
  const missing = values.only === undefined ? missed(rehearsed) : [];
  if (values.json) io.out(JSON.stringify(reports));
  else print(reports, missing, io);
  return reports.every(({ passed }) => passed) ? 0 : 1;
}

interface Rehearsed {
  report: ScenarioReport;
  world?: World;
}

function known(definitions: Definitions, id: string, io: Io): boolean {
  return (
    definitions.procedures.some((each) => each.id === id) || compile(definitions, id, { on: io.today() }) !== undefined
  );
}

/** The version is that of the day the case opens; a parameter that is given replaces the region's. */
function rehearse(definitions: Definitions, id: string, scenario: Scenario, io: Io): Rehearsed {
  const on = scenario.do[0]?.day ?? String(scenario.given.结算日 ?? io.today());
  const region = compile(definitions, id, { on })?.region;
  const parameters = Object.fromEntries(
    Object.entries(scenario.given)
      .filter(([word]) => region?.values.has(word))
      .map(([word, value]) => [word, asParameter(value)]),
  );
  const compiled = compile(definitions, id, { on, parameters });
  if (compiled?.plan === undefined) return { report: failed(scenario, reasons(compiled)) };
  const calendar = calendarOf(definitions, compiled);
  return runScenario(compiled.plan, compiled.hash, calendar, scenario, on);
}

function asParameter(value: Written): string | string[] {
  return Array.isArray(value) ? value.map(String) : String(value);
}

function failed({ name }: Scenario, differences: string[]): ScenarioReport {
  return { name, passed: false, differences, timeline: [] };
}

function reasons(compiled: Compiled | undefined): string[] {
  if (compiled === undefined) return ['这一天没有生效的文本 / no text is in force on that day'];
  const errors = compiled.problems.filter(({ severity }) => severity === 'error');
  const awaiting = compiled.awaiting.map((name) => `待填：${name} / no value yet`);
  return [...errors.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`), ...awaiting];
}

function calendarOf(definitions: Definitions, { region }: Compiled): Calendar {
  const id = region.calendar[0]?.text ?? 'cn';
  const text = definitions.sources[`calendars/${id}.txt`] ?? '';
  return loadCalendar({ id, text, overlays: [], hash: `${id}:${text.length}:${text.slice(-80)}` });
}

/** Coverage is of the plan as the region has it; scenarios with parameters of their own are counted by name. */
function missed(rehearsed: Rehearsed[]): Unreached[] {
  const worlds = rehearsed.flatMap(({ world }) => (world === undefined ? [] : [world]));
  const plan = worlds[0]?.plan;
  return plan === undefined ? [] : unreached(plan, worlds);
}

function print(reports: ScenarioReport[], missing: Unreached[], io: Io): void {
  for (const { name, passed, differences } of reports) {
    io.out(`${passed ? '✓' : '✗'} ${name}`);
    for (const difference of differences) io.out(`    ${difference}`);
  }
  const passed = reports.filter((report) => report.passed).length;
  io.out(`${passed}/${reports.length} 通过 / passed`);
  for (const { kind, name, what } of missing) io.out(`没有情景走到 / not reached: ${kind} ${name} ${what}`.trimEnd());
}

/** A developer's option: shows the cases in the inspector's page, which lies outside; never loaded otherwise. */
async function inspect(rehearsed: Rehearsed[]): Promise<void> {
  const [{ showRehearsal }, { createSkyInspector }] = await Promise.all([
    import('../machine/inspect.ts'),
    import('@statelyai/inspect'),
  ]);
  const inspector = createSkyInspector();
  for (const { world, report } of rehearsed) if (world !== undefined) showRehearsal(inspector, world, report);
}
