import { default as ElkConstructor, type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Procedure } from '../../compiler/procedure.ts';
import { type Graph, graphOf } from './graph.ts';
import { drawing } from './svg.ts';

/** A drawing of a procedure as one SVG text without scripts or links; the same text gives the same drawing. */
export async function diagram(procedure: Procedure, say: (name: string) => string = (name) => name): Promise<string> {
  const graph = worded(graphOf(procedure), say);
  const laid = await layout(graph);
  return drawing(say(procedure.title.text), graph, laid);
}

/** The same graph with its names in the words of a language; what is no name stays. */
function worded(graph: Graph, say: (name: string) => string): Graph {
  const each = (text: string) => text.split('／').map(say).join('／');
  return {
    nodes: graph.nodes.map((node) => ({
      ...node,
      label: say(node.label),
      ...(node.role !== undefined && { role: each(node.role) }),
    })),
    edges: graph.edges.map((edge) => ({ ...edge, ...(edge.label !== undefined && { label: each(edge.label) }) })),
  };
}

/** Latin letters are half as wide as Chinese ones. */
export function widthOf(text: string, size: number): number {
  let units = 0;
  for (const char of text) units += char.charCodeAt(0) < 0x2e80 ? 0.56 : 1;
  return Math.ceil(units * size);
}

/** Labels longer than this are cut; the whole condition stands in the text beside the drawing. */
export function shortLabel(text = ''): string {
  return widthOf(text, 1) > 16 ? `${cut(text, 15)}…` : text;
}

/** As much of a text as so many Chinese letters are wide. */
function cut(text: string, width: number): string {
  let end = text.length;
  while (widthOf(text.slice(0, end), 1) > width) end -= 1;
  return text.slice(0, end);
}

async function layout(graph: Graph): Promise<ElkNode> {
  const Elk = ElkConstructor as unknown as new () => { layout(node: ElkNode): Promise<ElkNode> };
  const edges: ElkExtendedEdge[] = graph.edges.map(({ from, to, label }, index) => ({
    id: `e${index}`,
    sources: [from],
    targets: [to],
    labels: label ? [{ text: shortLabel(label), width: widthOf(shortLabel(label), 12) + 8, height: 16 }] : [],
  }));
  return new Elk().layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.spacing.nodeNodeBetweenLayers': '44',
      'elk.spacing.nodeNode': '36',
      'elk.spacing.edgeLabel': '4',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.edgeLabels.inline': 'false',
      'elk.padding': '[top=16,left=16,bottom=16,right=16]',
    },
    children: graph.nodes.map(({ id, label, role }) => ({
      id,
      width: Math.max(96, widthOf(label, 15) + 28, widthOf(role ?? '', 12) + 28),
      height: role ? 52 : 36,
    })),
    edges,
  });
}
