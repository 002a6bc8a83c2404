import { allSteps } from '../../compiler/condition/results.ts';
import type { Procedure, StepLine } from '../../compiler/procedure.ts';
import { reserved } from '../../model/language/reserved.ts';

/** A box of the drawing. `role` says who acts; ends and the start are round, a join of branches is flat. */
export interface GraphNode {
  id: string;
  label: string;
  role?: string;
  kind: 'start' | 'step' | 'join' | 'end';
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

/** The steps and ends of a procedure as a graph. Branches of `together` lead into their step. */
export function graphOf(procedure: Procedure): Graph {
  const say = reserved('zh');
  const steps = allSteps(procedure);
  const nodes: GraphNode[] = [
    ...steps.map((step): GraphNode => {
      const role = step.who.map(({ name }) => name.text).join('／');
      const kind = step.together.length > 0 ? 'join' : 'step';
      return { id: step.name.text, label: step.name.text, kind, ...(role && { role }) };
    }),
    ...procedure.ends.map((end): GraphNode => ({ id: end.name.text, label: end.name.text, kind: 'end' })),
  ];
  const edges = merged([...chain(procedure), ...steps.flatMap((step) => departures(step, procedure))]);
  const targets = new Set(nodes.map(({ id }) => id));
  for (const { to } of edges) if (!targets.has(to)) targets.add(to) && nodes.push({ id: to, label: to, kind: 'end' });
  const first = procedure.steps[0];
  const start: GraphNode = { id: '/start', label: say.opened, kind: 'start' };
  const entry = first ? entriesOf(first).map((to): GraphEdge => ({ from: start.id, to, kind: 'next' })) : [];
  return { nodes: [start, ...nodes], edges: [...entry, ...edges] };
}

/** The normal way: each step to those that may come next; one with `when` may be passed over. */
function chain(procedure: Procedure): GraphEdge[] {
  return procedure.steps.flatMap((step, index) => {
    const from = step.name.text;
    const joined = step.together.map((branch): GraphEdge => ({ from: branch.name.text, to: from, kind: 'next' }));
    const edges: GraphEdge[] = [];
    for (const next of procedure.steps.slice(index + 1)) {
      const label = next.when && { label: next.when.text };
      for (const to of entriesOf(next)) edges.push({ from, to, kind: 'next', ...label });
      if (!next.when) return [...joined, ...edges];
    }
    return [...joined, ...edges, ...normalEnds(procedure, from)];
  });
}

function normalEnds(procedure: Procedure, from: string): GraphEdge[] {
  const open = procedure.ends.findIndex((end) => end.when === undefined);
  const ends = procedure.ends.slice(0, open < 0 ? undefined : open + 1);
  return ends.map((end) => ({ from, to: end.name.text, kind: 'next', ...(end.when && { label: end.when.text }) }));
}

/** Where a step is entered: itself, or its branches, which join in it. */
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

/** Several conditions or buttons that lead the same way are one arrow; its label says how many. */
function merged(edges: GraphEdge[]): GraphEdge[] {
  const groups = Map.groupBy(edges, ({ from, to, kind }) => `${kind}/${from}/${to}`);
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ?? [];
    const labels = [first, ...more].flatMap(({ label }) => label ?? []);
    return { ...first, label: labels.join('／') };
  });
}
