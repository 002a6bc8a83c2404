import { allSteps } from '../../compiler/condition/results.ts';
import type { Procedure, StepLine } from '../../compiler/procedure.ts';
import { reserved } from '../../model/language/reserved.ts';

/** A box of the drawing. `role` says who acts; ends and the start are round. */
export interface GraphNode {
  id: string;
  label: string;
  role?: string;
  kind: 'start' | 'step' | 'end';
}
/** An arrow. `kind` is how one gets there: the normal way, a person (`or`), a fact (`unless`), or time (`late`). */
export interface GraphEdge {
  from: string;
  to: string;
  label?: string;
  kind: 'next' | 'or' | 'unless' | 'late';
}
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** The steps and ends of a procedure as a graph. Branches of `together` stand between the step before and the one after. */
export function graphOf(procedure: Procedure): Graph {
  const say = reserved('zh');
  const steps = allSteps(procedure).filter((step) => step.together.length === 0);
  const nodes: GraphNode[] = [
    ...steps.map((step): GraphNode => {
      const role = step.who.map(({ name }) => name.text).join('／');
      return { id: step.name.text, label: step.name.text, kind: 'step', ...(role && { role }) };
    }),
    ...procedure.ends.map((end): GraphNode => ({ id: end.name.text, label: end.name.text, kind: 'end' })),
  ];
  const edges = [...chain(procedure), ...steps.flatMap((step) => departures(step, procedure))];
  const targets = new Set(nodes.map(({ id }) => id));
  for (const { to } of edges) if (!targets.has(to)) targets.add(to) && nodes.push({ id: to, label: to, kind: 'end' });
  const first = procedure.steps[0];
  const start: GraphNode = { id: '/start', label: say.opened, kind: 'start' };
  const entry = first ? entriesOf(first).map((to): GraphEdge => ({ from: start.id, to, kind: 'next' })) : [];
  return { nodes: [start, ...nodes], edges: [...entry, ...edges] };
}

/** The normal way: each step to the next, the last to the ends that need no name. */
function chain(procedure: Procedure): GraphEdge[] {
  const edges: GraphEdge[] = [];
  procedure.steps.forEach((step, index) => {
    const next = procedure.steps[index + 1];
    const skips = next?.when ? { label: next.when.text } : {};
    for (const from of entriesOf(step)) {
      if (next) for (const to of entriesOf(next)) edges.push({ from, to, kind: 'next', ...skips });
      const after = next === undefined || next.when ? procedure.steps.slice(index + 2) : [];
      const beyond = next?.when ? after[0] : undefined;
      if (beyond) for (const to of entriesOf(beyond)) edges.push({ from, to, kind: 'next' });
      if (next === undefined || (next.when && beyond === undefined)) edges.push(...normalEnds(procedure, from));
    }
  });
  return edges;
}

function normalEnds(procedure: Procedure, from: string): GraphEdge[] {
  const open = procedure.ends.findIndex((end) => end.when === undefined);
  const ends = procedure.ends.slice(0, open < 0 ? undefined : open + 1);
  return ends.map((end) => ({ from, to: end.name.text, kind: 'next', ...(end.when && { label: end.when.text }) }));
}

/** A step, or its branches. */
function entriesOf(step: StepLine): string[] {
  return step.together.length > 0 ? step.together.map(({ name }) => name.text) : [step.name.text];
}

function departures(step: StepLine, procedure: Procedure): GraphEdge[] {
  const from = step.name.text;
  const known = new Set([...allSteps(procedure), ...procedure.ends].map(({ name }) => name.text));
  return [
    ...step.or.map(({ label, target }): GraphEdge => ({ from, to: target.text, label: label.text, kind: 'or' })),
    ...step.unless.map(({ target, when }): GraphEdge => ({ from, to: target.text, label: when.text, kind: 'unless' })),
    ...(step.late && known.has(step.late.target.text)
      ? [{ from, to: step.late.target.text, label: step.term?.limit?.text ?? '', kind: 'late' } as GraphEdge]
      : []),
  ];
}
