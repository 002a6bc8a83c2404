import type { Actor, OpenTask } from '../../model/case.ts';
import { reserved } from '../../model/language/reserved.ts';
import { incidentSentence } from '../../model/text/incident.ts';
import type { Facts } from '../../model/value.ts';
import { commandCase } from '../../store/cases.ts';
import { draftOfPerson, keepDraft } from '../../store/drafts.ts';
import { peopleOf, person } from '../../store/office/people.ts';
import { waiting } from '../../store/receipts.ts';
import { actingUnit } from '../../store/tasks/eligible.ts';
import { claim, type Handover, release } from '../../store/tasks/handover.ts';
import { taskById } from '../../store/tasks/rows.ts';
import type { Call, Handlers } from '../context.ts';
import type { FactsAnswer } from '../contract/scalar.ts';
import type { Draft, Incident, TaskPage } from '../contract/task.ts';
import { Denied } from '../denied.ts';
import { desk } from '../desk/desk.ts';
import { mustExist } from '../desk/places.ts';
import { inEnglish, type Law, withArticles } from '../desk/plans.ts';
import { proposalOf } from '../show/proposal.ts';
import { inboxRow, nowOf } from '../show/rows.ts';
import { candidatesOf } from './candidates.ts';
import { factLines } from './fact-lines.ts';
import { type FoundTask, findAnyTask, findTask, mayNotDo, stillOpen } from './found.ts';
import { inWords, mustTake, send, wasReceived } from './send.ts';
import { tellTask } from './tell.ts';

type Names = 'task' | 'claimTask' | 'releaseTask' | 'saveDraft' | 'completeTask' | 'resolveIncident';

export const taskHandlers: Handlers<Names> = {
  async task(call, { params: { realm, task } }) {
    const found = await findTask(call, realm, task);
    const kept = await draftOfPerson(call.db, realm, found.task.id, call.me.id);
    const typed = kept?.draft ?? { facts: {}, papers: [] };
    const { known, ...rest } = await desk(
      call.db,
      realm,
      found.law,
      found.state,
      found.open,
      typed,
      caseNow(call, found),
    );
    return {
      ...(await about(call, found)),
      ...rest,
      values: onlyFilled({ ...known, ...typed.facts }) as FactsAnswer,
      ...draftPart(kept),
      ...(await receivedPart(call, realm, found)),
    };
  },

  async claimTask(call, { params: { realm, task }, body }) {
    const row = await taskById(call.db, realm, task);
    const no = await claim(call.db, realm, {
      task,
      version: body.version,
      person: call.me,
      regions: call.regions,
      at: call.at,
    });
    if (no) {
      const found = await findTask(call, realm, task);
      throw (await mayNotDo(call, found, call.me)) ?? new Denied(no.why === 'four-eyes' ? 'person' : no.why);
    }
    if (row) tellTask(call, realm, row);
    return inboxRow(call, (await taskById(call.db, realm, task)) as FoundTask['task']);
  },

  async releaseTask(call, { params: { realm, task }, body }) {
    const { task: row } = await findTask(call, realm, task);
    const { version, reason } = body;
    const ask = { task, version, reason, person: call.me, regions: call.regions, at: call.at };
    const no = await release(call.db, realm, ask);
    if (no) throw new Denied(no.why === 'four-eyes' ? 'person' : no.why);
    tellTask(call, realm, row);
    return inboxRow(call, (await taskById(call.db, realm, task)) as FoundTask['task']);
  },

  async saveDraft(call, { params: { realm, task }, body }) {
    const found = await findTask(call, realm, task);
    const draft = body as Draft & { facts: Facts };
    await keepDraft(call.db, realm, { task: found.task.id, person: call.me.id, draft, at: call.at });
    const typed = { facts: withResult(found, body), papers: body.papers };
    const { form, papers, buttons } = await desk(
      call.db,
      realm,
      found.law,
      found.state,
      found.open,
      typed,
      caseNow(call, found),
    );
    return { savedAt: call.at, form, papers, buttons };
  },

  async completeTask(call, { params: { realm, task }, body }) {
    const found = await findTaskOrAnswered(call, realm, task, body.commandId);
    const { by, take } = await acting(call, realm, found, body.as);
    const { commandId, as: _, ...given } = body;
    const facts = onlyFilled(given.facts as Facts);
    const event = { ...given, facts, type: 'perform' as const, task: found.task.key, by, at: caseNow(call, found) };
    await places(call, realm, found, take, event, withResult(found, event));
    return send(call, realm, found, { commandId, event }, take);
  },

  async resolveIncident(call, { params: { realm, task }, body }) {
    const found = await findTaskOrAnswered(call, realm, task, body.commandId);
    const { by, take } = await acting(call, realm, found, body.as);
    const { commandId, as: _, ...given } = body;
    const facts = onlyFilled(given.facts as Facts);
    const event = { ...given, facts, type: 'resolve' as const, task: found.task.key, by, at: caseNow(call, found) };
    await places(call, realm, found, take, event);
    return send(call, realm, found, { commandId, event }, take);
  },
};

type TaskRealm = Parameters<typeof findTask>[1];
const caseNow = (call: Call, { row }: FoundTask) => nowOf(call, row.offset_ms);

/** A command that was sent again finds its task closed, and is still answered. */
async function findTaskOrAnswered(call: Call, realm: TaskRealm, id: string, command: string): Promise<FoundTask> {
  const found = await findAnyTask(call, realm, id);
  const { task } = found;
  const before = task.closed_at && (await commandCase(call.db, realm, task.case_id, command));
  if (!before) return stillOpen(found);
  const closed = { key: task.key, version: task.version, step: task.step, role: task.role, excluded: [], clocks: [] };
  return { ...found, open: { ...closed, kind: 'act', to: {}, openedAt: task.opened_at } };
}

interface Acting {
  by: Actor;
  /** The task is in the pool, and is to be taken. */
  take?: Handover;
}

/**
 * Who acts: the person, if they may; a task from the pool is taken on the way. In a rehearsal, whose part is played. Whom a supervisor
 * has named in the place of the only person who might acts for that person.
 */
async function acting(call: Call, realm: TaskRealm, found: FoundTask, as: string | undefined): Promise<Acting> {
  if (as && realm !== 'rehearsal') throw new Denied('forbidden');
  const who = as ? await person(call.db, as) : call.me;
  if (!who) throw new Denied('not-found');
  const unit = actingUnit(who, found.task.eligible) ?? '';
  if (found.task.closed_at) return { by: { person: who.id, unit } };
  const no = await mayNotDo(call, found, who);
  if (no) throw no;
  const gone = found.task.named === who.id && found.task.only_person;
  const by = { person: who.id, unit, ...(gone && gone !== who.id && { onBehalfOf: gone }) };
  if (found.task.holder || as) return { by };
  return { by, take: { task: found.task.id, person: who, regions: call.regions, at: call.at } };
}

/** Refuses a value that names no unit and nobody. Who entered it keeps the task, to put it right. */
async function places(
  call: Call,
  realm: TaskRealm,
  { task, law, state }: FoundTask,
  take: Handover | undefined,
  event: Parameters<typeof mustExist>[4],
  typed?: Facts,
): Promise<void> {
  if (task.closed_at) return;
  await mustExist(call.db, realm, law, state, event, typed).catch(async (no) => {
    if (take) await mustTake(call, realm, take);
    throw no;
  });
}

async function about(call: Call, found: FoundTask) {
  const { law, open, task, row } = found;
  const step = law.plan.steps.flatMap((one) => [one, ...one.together]).find((one) => one.name === open.step);
  const no = await mayNotDo(call, found, call.me);
  const page: Pick<TaskPage, 'row' | 'status' | 'role' | 'cites' | 'facts' | 'mayAct' | 'candidates'> &
    Partial<TaskPage> = {
    row: await inboxRow(call, task),
    status: row.status,
    ...(step?.does && { does: step.does }),
    role: task.role,
    cites: withArticles(law, step?.cites ?? []),
    ...(step?.reading && { reading: step.reading }),
    facts: factLines(found),
    mayAct: no === undefined,
    ...(no && { mayNot: no.body }),
    candidates: candidatesOf(found, await peopleOf(call.db, call.regions)),
  };
  const proposal = open.proposal && (await proposalOf(call, found, open.proposal));
  return {
    ...page,
    ...(open.incident && { incident: incidentOf(law, open.incident) }),
    ...(proposal && { proposal }),
  };
}

function incidentOf(law: Law, { cause, choices }: NonNullable<OpenTask['incident']>): Incident {
  const { zh, en } = incidentSentence(cause, (name) => inEnglish(law, name));
  return { sentence_zh: zh, sentence_en: en, choices };
}

/** A condition may read the step's own result: what the draft has chosen. */
function withResult({ open, law }: FoundTask, draft: { facts: object; result?: string }): Facts {
  const result = draft.result ?? reserved(law.plan.language).passed;
  return { ...(draft.facts as Facts), [open.step]: result };
}

/** An empty field is a missing fact. */
function onlyFilled(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '' && value !== null));
}

function draftPart(kept: Awaited<ReturnType<typeof draftOfPerson>>): Pick<TaskPage, 'draft'> {
  if (!kept) return {};
  const { result, reason, missing } = kept.draft;
  return {
    draft: {
      savedAt: kept.saved_at,
      ...(result && { result }),
      ...(reason && { reason }),
      ...(missing && { missing }),
    },
  };
}

async function receivedPart(call: Call, realm: TaskRealm, { task }: FoundTask): Promise<Pick<TaskPage, 'received'>> {
  const sent = await waiting(call.db, realm, task.case_id, task.key, call.me.id);
  if (!sent) return {};
  const { sentence_zh, sentence_en } = (sent.refusal ? await inWords(call, sent.refusal) : wasReceived(sent.at)).body;
  return { received: { at: sent.at, refused: sent.refusal !== null, sentence_zh, sentence_en } };
}
