import type { Entry } from '../../model/case.ts';
import { reserved } from '../../model/language/reserved.ts';
import type { Realm } from '../../model/ports.ts';
import { timelineSentence } from '../../model/text/timeline.ts';
import { filesOf } from '../../store/cases.ts';
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
    timeline: files.audit.map(({ entry, hash }) => timelineLine(entry, hash, known, (name) => inEnglish(law, name))),
    tasks: await inboxRows(call, open),
    letters: files.letters.map(letter),
    payments: files.payments.map(payment),
    acts: actsOf(call, realm, found),
  };
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
  english: (name: string) => string,
): CasePage['timeline'][number] {
  const person = entry.by ? (known.get(entry.by.person) ?? '') : '';
  const said = timelineSentence(entry, { person, english });
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
    const mark =
      here.length > 0
        ? here.every((task) => task.kind === 'supplement')
          ? ('paused' as const)
          : ('now' as const)
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
  if (realm === 'rehearsal')
    return state.end ? [] : ['advance', 'withdraw', 'receipts', 'served', 'returned', 'clock', 'outcome'];
  if (state.end) return [];
  const kinds = new Set(Object.values(state.tasks).map((task) => task.kind));
  const may = (right: string) => me.rights.includes(right);
  const pays = Object.values(state.pending).some((effect) => effect.kind === 'payment');
  return [
    ...(may('file') ? (['withdraw'] as const) : []),
    ...(may('pay') && kinds.has('receive') ? (['receipts'] as const) : []),
    ...(may('act') && kinds.has('serve') ? (['served', 'returned'] as const) : []),
    ...(may('supervise') && Object.keys(state.clocks).length > 0 ? (['clock'] as const) : []),
    ...(may('pay') && pays ? (['outcome'] as const) : []),
  ];
}
