import { EvaluationFault } from '../../model/expression.ts';
import type { Facts } from '../../model/value.ts';
import { englishWords, listInForce, versions } from '../../store/definitions.ts';
import type { Call, Handlers } from '../context.ts';
import type { ProcedureRow, StartForm } from '../contract/procedure.ts';
import type { FactsAnswer } from '../contract/scalar.ts';
import { Denied } from '../denied.ts';
import { desk } from '../desk/desk.ts';
import {
  caseIdOf,
  type Filing,
  filingEvent,
  lawInForce,
  mayFile,
  opening,
  readingsFor,
  tryOut,
} from '../desk/filing.ts';
import { keep, type Law, withArticles } from '../desk/plans.ts';
import { dayOf } from '../show/day.ts';
import { procedurePage, procedureRow } from '../show/procedure.ts';
import { inWords } from './send.ts';

export const procedureHandlers: Handlers<'procedures' | 'procedure' | 'startForm' | 'words'> = {
  async procedures(call) {
    const bundles = await listInForce(call.db, call.regions, dayOf(call.at));
    return { rows: await Promise.all(bundles.map((bundle) => row(call, keep(bundle)))) };
  },

  async procedure(call, { params }) {
    const law = await lawInForce(call, params.procedure, call.at);
    return procedurePage(law, await row(call, law), await versions(call.db, law.id));
  },

  words: async ({ db }) => ({ words: await englishWords(db) }),

  async startForm(call, { params, body }) {
    const law = await lawInForce(call, params.procedure, call.at);
    const facts = (body.facts ?? {}) as Facts;
    const filing = await started(call, law, onlyFilled(facts));
    const { known, form, papers, buttons } = await desk(
      call.db,
      'live',
      law,
      filing.state,
      filing.task,
      { facts: onlyFilled(facts), papers: [] },
      call.at,
    );
    const step = law.plan.steps[0];
    const foot = buttons[0];
    const rehearses = call.me.rights.includes('rehearse');
    const no = rehearses ? undefined : (mayFile(call, filing, 'anywhere') ?? (await closed(call, filing)));
    const answer: StartForm = {
      procedure: { id: law.id, title: law.title, version: law.version },
      step: filing.task.step,
      form,
      papers,
      values: { ...known, ...facts } as FactsAnswer,
      cites: withArticles(law, step?.cites ?? []),
      ...(step?.reading && { reading: step.reading }),
      foot_zh: foot?.foot_zh ?? '',
      foot_en: foot?.foot_en ?? '',
      ...(no && { refusal: no.body }),
    };
    return answer;
  },
};

/** The case before its first step; a start that cannot be judged without a word is refused and names it. */
async function started(call: Call, law: Law, facts: Facts): Promise<Filing> {
  try {
    return await opening(call, 'live', law, startOf(call, facts));
  } catch (error) {
    if (error instanceof EvaluationFault) throw new Denied('evaluation', { word: error.fault.word });
    throw error;
  }
}

/** Whether the procedure takes nothing at this time, whatever is filled in. */
async function closed(call: Call, filing: Filing): Promise<Denied | undefined> {
  const event = filingEvent(filing, { facts: filing.state.facts, papers: [] }, call.at);
  const refusal = tryOut(filing, event, await readingsFor(call, 'live', filing, event));
  return refusal?.code === 'too-early' ? inWords(call, refusal) : undefined;
}

const onlyFilled = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));

/** A case that is only looked at: no filing ever has this id. */
const startOf = (call: Call, facts: Facts) => ({ caseId: caseIdOf(call.me.id, 'start-form'), facts, at: call.at });

/** A recurring procedure and a money rule are not filed by anybody. Which unit of its kind is meant, the facts will tell. */
async function row(call: Call, law: Law): Promise<ProcedureRow> {
  const files = call.me.rights.includes('file') && law.kind === 'case';
  return procedureRow(law, call.me.regions, files && (await fits(call, law)));
}

async function fits(call: Call, law: Law): Promise<boolean> {
  try {
    const filing = await opening(call, 'live', law, startOf(call, {}));
    return mayFile(call, filing, 'anywhere') === undefined;
  } catch (error) {
    if (error instanceof EvaluationFault || error instanceof Denied) return false;
    throw error;
  }
}
