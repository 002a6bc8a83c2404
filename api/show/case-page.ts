import type { Entry, OpenTask } from '../../model/case.ts';
import { reserved } from '../../model/language/reserved.ts';
import type { Step } from '../../model/plan.ts';
import type { Realm } from '../../model/ports.ts';
import type { Said } from '../../model/text/refusals.ts';
import { type Naming, timelineSentence } from '../../model/text/timeline.ts';
import { filesOf } from '../../store/cases.ts';
import { titles } from '../../store/definitions.ts';
import { names } from '../../store/office/people.ts';
import { openTasksOf } from '../../store/tasks/rows.ts';
import type { Call } from '../context.ts';
import type { CasePage } from '../contract/case.ts';
import { inEnglish } from '../desk/plans.ts';
import { factLines } from '../handlers/fact-lines.ts';
import type { FoundCase } from '../handlers/found.ts';
import { caseRow, inboxRows, nowOf } from './rows.ts';

type Files = Awaited<ReturnType<typeof filesOf>>;

/** All of a case on one page. */
export async function casePage(call: Call, realm: Realm, found: FoundCase): Promise<CasePage> {
  const { row, law, state } = found;
  const [files, open] = await Promise.all([
    filesOf(call.db, realm, row.case_id),
    openTasksOf(call.db, realm, [row.case_id]),
  ]);
  const known = await namesIn(call, files);
  const titles = await titlesIn(call, files);
  const naming = {
    english: (name: string) => inEnglish(law, name),
    procedure: (id: string) => titles.get(id) ?? { zh: '', en: '' },
  };
  return {
    row: await caseRow(call, { ...row, clocks: open.map((task) => task.clocks) }),
    now: nowOf(call, row.offset_ms),
    procedure: { id: row.procedure, title: law.title, version: law.version, hash: law.hash },
    facts: factLines(found),
    steps: stepMarks(found),
    papers: Object.entries(state.papers).map(([name, mark]) => ({
      name,
      wording: law.plan.papers[name]?.wording ?? '',
      state: mark,
    })),
    timeline: files.audit.map(({ entry, hash }) => timelineLine(entry, hash, known, naming)),
    tasks: await inboxRows(call, open),
    letters: files.letters.map(letter),
    payments: files.payments.map(payment),
    serving: stepsThatWait(found, 'serve').map((step) => ({ step: step.name, ways: step.served })),
    receiving: stepsThatWait(found, 'receive').map((step) => step.name),
    acts: actsOf(call, realm, found),
  };
}

/** Titles of the cases that this one has opened. */
async function titlesIn(call: Call, { audit }: Files): Promise<Map<string, Said>> {
  const ids = audit.flatMap(({ entry }) => entry.detail?.procedure ?? []);
  return ids.length === 0 ? new Map() : titles(call.db, ids);
}

/** Steps with an open task of a kind, branches included. */
function stepsThatWait({ law, state }: FoundCase, kind: OpenTask['kind']): Step[] {
  const open = Object.values(state.tasks).filter((task) => task.kind === kind);
  return law.plan.steps
    .flatMap((step) => [step, ...step.together])
    .filter((step) => open.some((task) => task.step === step.name));
}

async function namesIn(call: Call, { audit }: Files): Promise<Map<string, string>> {
  const actors = audit.flatMap(({ entry }) => entry.by ?? []);
  const persons = actors.flatMap((by) => [by.person, ...(by.onBehalfOf ? [by.onBehalfOf] : [])]);
  return names(call.db, [...new Set(persons)], [...new Set(actors.map((by) => by.unit))]);
}

function timelineLine(
  entry: Entry,
  hash: string,
  known: Map<string, string>,
  naming: Omit<Naming, 'person'>,
): CasePage['timeline'][number] {
  const person = entry.by ? (known.get(entry.by.person) ?? '') : '';
  const said = timelineSentence(entry, { person, ...naming });
  const { seq, at, kind, step, line, result, reason } = entry;
  const optional = {
    ...(step && { step }),
    ...(line && { line }),
    ...(result && { result }),
    ...(reason && { reason }),
  };
  return {
    seq,
    at,
    kind,
    ...optional,
    ...(entry.by && { by: { person: entry.by.person, name: person, unit: known.get(entry.by.unit) ?? '' } }),
    papers: entry.papers ?? [],
    detail: entry.detail ?? {},
    cites: entry.cites ?? [],
    sentence_zh: said.zh,
    sentence_en: said.en,
    hash,
  };
}

/** The line of steps: done, now, stopped, not needed, to come. A step with a result other than 未办 has been done. */
function stepMarks({ law, state }: FoundCase): CasePage['steps'] {
  const { skipped } = reserved(law.plan.language);
  const open = Object.values(state.tasks).filter((task) => task.kind !== 'incident');
  return law.plan.steps.map((step) => {
    const result = state.results[step.name];
    const own = [step.name, ...step.together.map((branch) => branch.name)];
    const here = open.filter((task) => own.includes(task.step));
    const isPaying = Object.values(state.pending).some(({ kind, step }) => kind === 'payment' && own.includes(step));
    const mark =
      here.length > 0
        ? here.every((task) => task.kind === 'supplement')
          ? ('paused' as const)
          : ('now' as const)
        : isPaying
          ? ('now' as const)
          : result === undefined
            ? ('coming' as const)
            : result === skipped
              ? ('skipped' as const)
              : ('done' as const);
    return {
      step: step.name,
      state: mark,
      ...(result !== undefined && { result }),
      ...(own.length > 1 && { together: own.slice(1) }),
    };
  });
}

function letter({ id, letter, step, recipient, text, issued_at, state, way, day }: Files['letters'][number]) {
  return { id, letter, step, to: recipient, text, at: issued_at, state, ...(way && { way }), ...(day && { day }) };
}
function payment({ id, step, amount, payee, account, state, reason, ordered_at, day }: Files['payments'][number]) {
  return { id, step, amount, payee, account, state, at: ordered_at, ...(reason && { reason }), ...(day && { day }) };
}

/** What this person may try on the case as a whole; whether it fits, the case decides. */
function actsOf({ me }: Call, realm: Realm, { state }: FoundCase): CasePage['acts'] {
  const pays = Object.values(state.pending).some((effect) => effect.kind === 'payment');
  const outcome = pays && (realm === 'rehearsal' || me.rights.includes('pay')) ? (['outcome'] as const) : [];
  if (state.end) return [...outcome];
  const kinds = new Set(Object.values(state.tasks).map((task) => task.kind));
  const may = (right: string) => realm === 'rehearsal' || me.rights.includes(right);
  return [
    ...(realm === 'rehearsal' ? (['advance'] as const) : []),
    ...(may('file') && !pays ? (['withdraw'] as const) : []),
    ...(may('pay') && kinds.has('receive') ? (['receipts'] as const) : []),
    ...(may('act') && kinds.has('serve') ? (['served', 'returned'] as const) : []),
    ...(may('supervise') && Object.keys(state.clocks).length > 0 ? (['clock'] as const) : []),
    ...outcome,
  ];
}
