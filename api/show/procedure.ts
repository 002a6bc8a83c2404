import type { Step, TermRule } from '../../model/plan.ts';
import type { ProcedurePage, ProcedureRow } from '../contract/procedure.ts';
import type { Law } from '../desk/plans.ts';
import { english, withArticles } from '../desk/plans.ts';

type Term = ProcedurePage['terms'][number];

/** A procedure in the list. */
export function procedureRow(law: Law, regions: { id: string; title: string }[], mayFile: boolean): ProcedureRow {
  const { plan } = law;
  const title = regions.find((one) => one.id === law.region)?.title;
  return {
    id: law.id,
    title: law.title,
    ...english(law, law.title),
    region: { id: law.region, title: title ?? law.region },
    version: law.version,
    hash: law.hash,
    kind: law.kind,
    steps: allSteps(law).length,
    terms: termsOf(law).length,
    cites: allSteps(law).reduce((sum, step) => sum + step.cites.length, plan.cites.length),
    mayFile,
  };
}

/** The effective text with the origin of each line, the drawing, and what can be looked up of its steps and limits. */
export function procedurePage(law: Law, row: ProcedureRow, versions: ProcedurePage['versions']): ProcedurePage {
  const { plan, page } = law;
  return {
    row,
    lines: page.lines,
    svg: page.svg,
    svg_en: page.svg_en ?? page.svg,
    versions,
    steps: allSteps(law).map((step) => stepLine(law, step)),
    terms: termsOf(law),
    ends: plan.ends.map(({ name, says, applies, cites }) => ({
      name,
      says,
      cites: withArticles(law, cites),
      ...(applies !== undefined && { applies }),
    })),
    cites: withArticles(law, plan.cites),
  };
}

const allSteps = ({ plan }: Law): Step[] => plan.steps.flatMap((step) => [step, ...step.together]);

function stepLine(law: Law, step: Step): ProcedurePage['steps'][number] {
  const name_en = law.page.words[step.name];
  return {
    name: step.name,
    ...(name_en !== undefined && { name_en }),
    ...(step.does !== undefined && { does: step.does }),
    who: step.who.map(({ name }) => name),
    papers: step.papers.map(({ name }) => name),
    buttons: step.or.map(({ label }) => label),
    cites: withArticles(law, step.cites),
    ...(step.reading && { reading: step.reading }),
  };
}

function termsOf(law: Law): Term[] {
  const { plan } = law;
  const of = (kind: Term['kind'], rule: TermRule | undefined, step?: string): Term[] =>
    rule === undefined
      ? []
      : [
          {
            ...(step !== undefined && { step }),
            kind,
            sentence: rule.sentence,
            cites: withArticles(law, rule.cites),
            ...(rule.reading && { reading: rule.reading }),
          },
        ];
  return [
    ...of('legal', plan.term),
    ...of('promised', plan.promise),
    ...allSteps(law).flatMap((step) => [
      ...of('legal', step.term, step.name),
      ...of('promised', step.promise, step.name),
      ...of('supplement', step.supplement?.term, step.name),
      ...step.later.flatMap((later) => of('later', later.term, step.name)),
    ]),
  ];
}
