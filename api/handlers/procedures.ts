import type { Facts } from '../../model/value.ts';
import { listInForce, versions } from '../../store/definitions.ts';
import type { Call, Handlers } from '../context.ts';
import type { ProcedureRow, StartForm } from '../contract/procedure.ts';
import type { FactsAnswer } from '../contract/scalar.ts';
import { Denied } from '../denied.ts';
import { desk } from '../desk/desk.ts';
import { caseIdOf, filingEvent, lawInForce, mayFile, opening, tryOut } from '../desk/filing.ts';
import { keep, type Law } from '../desk/plans.ts';
import { dayOf } from '../show/day.ts';
import { procedurePage, procedureRow } from '../show/procedure.ts';
import { inWords } from './send.ts';

export const procedureHandlers: Handlers<'procedures' | 'procedure' | 'startForm'> = {
  async procedures(call) {
    const bundles = await listInForce(call.db, call.regions, dayOf(call.at));
    return { rows: bundles.map((bundle) => row(call, keep(bundle))) };
  },

  async procedure(call, { params }) {
    const law = await lawInForce(call, params.procedure, call.at);
    return procedurePage(law, row(call, law), await versions(call.db, law.id));
  },

  async startForm(call, { params, body }) {
    const law = await lawInForce(call, params.procedure, call.at);
    const facts = (body.facts ?? {}) as Facts;
    const filing = opening(call, law, caseIdOf(call.me.id, 'start-form'), onlyFilled(facts), call.at);
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
    const no = mayFile(call, filing) ?? (await closed(call, law, filing));
    const answer: StartForm = {
      procedure: { id: law.id, title: law.title, version: law.version },
      step: filing.task.step,
      form,
      papers,
      values: { ...known, ...facts } as FactsAnswer,
      cites: step?.cites ?? [],
      ...(step?.reading && { reading: step.reading }),
      foot_zh: foot?.foot_zh ?? '',
      foot_en: foot?.foot_en ?? '',
      ...(no && { refusal: no.body }),
    };
    return answer;
  },
};

/** Whether the procedure takes nothing at this time, whatever is filled in. */
async function closed(call: Call, _law: Law, filing: ReturnType<typeof opening>): Promise<Denied | undefined> {
  const event = filingEvent(filing, { facts: filing.state.facts, papers: [] }, call.at);
  const refusal = await tryOut(call, 'live', filing, event);
  return refusal?.code === 'too-early' ? inWords(call, refusal) : undefined;
}

const onlyFilled = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));

/** A recurring procedure and a money rule are not filed by anybody; nor is one that another case opens by its nature. */
function row(call: Call, law: Law): ProcedureRow {
  const files = call.me.rights.includes('file') && law.kind === 'case';
  let fits = false;
  if (files) {
    try {
      const filing = opening(call, law, 'probe', {}, call.at);
      fits = mayFile(call, filing) === undefined || filing.task.to.at === undefined;
    } catch (error) {
      if (!(error instanceof Denied)) throw error;
    }
  }
  return procedureRow(law, call.me.regions, fits);
}
