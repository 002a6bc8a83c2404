import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { shortLabel } from './diagram.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** Colours by variables with a value to fall back on, so that a page's theme can set them and a file alone still shows. */
const style = `
.box{fill:var(--surface,#fff);stroke:var(--line-strong,#8a93a0);stroke-width:1.2}
.end{fill:var(--surface-sunken,#f2f4f7)}
.join{fill:none;stroke-dasharray:3 2}
.start{fill:var(--text,#1f2937);stroke:none}
.name{font:500 15px sans-serif;fill:var(--text,#1f2937);text-anchor:middle}
.role{font:12px sans-serif;fill:var(--text-muted,#5b6573);text-anchor:middle}
.label{font:12px sans-serif;fill:var(--text-muted,#5b6573)}
.start-name{fill:var(--surface,#fff)}
.arrow{fill:none;stroke:var(--line-strong,#8a93a0);stroke-width:1.3}
.late{stroke:var(--overdue,#b42318);stroke-dasharray:5 3}
.or{stroke-dasharray:2 3}
.unless{stroke-dasharray:7 3}
.head{fill:var(--line-strong,#8a93a0)}`;

/** Draws a laid-out graph. A person's way is dotted, a fact's dashed, the way of time dashed in the colour of lateness. */
export function drawing(title: string, graph: Graph, laid: ElkNode): string {
  const width = Math.ceil(laid.width ?? 0);
  const height = Math.ceil(laid.height ?? 0);
  const nodes = graph.nodes.map((node) =>
    box(
      node,
      laid.children?.find(({ id }) => id === node.id),
    ),
  );
  const edges = graph.edges.map((edge, index) => arrow(edge, laid, index));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title><style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>',
    ...edges,
    ...nodes,
    '</svg>',
  ].join('\n');
}

function box(node: GraphNode, at: ElkNode | undefined): string {
  const { x = 0, y = 0, width = 0, height = 0 } = at ?? {};
  const middle = x + width / 2;
  const round = node.kind === 'step' || node.kind === 'join' ? 4 : height / 2;
  const name = node.role ? y + 22 : y + height / 2 + 5;
  const shape = `<rect class="box ${node.kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>`;
  const text = `<text class="name ${node.kind}-name" x="${middle}" y="${name}">${escaped(node.label)}</text>`;
  const role = node.role ? `<text class="role" x="${middle}" y="${y + 41}">${escaped(node.role)}</text>` : '';
  return `<g>${shape}${text}${role}</g>`;
}

function arrow(edge: GraphEdge, laid: ElkNode, index: number): string {
  const found = laid.edges?.find(({ id }) => id === `e${index}`);
  const [section] = found?.sections ?? [];
  if (section === undefined) return '';
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const path = points.map(({ x, y }, nth) => `${nth === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const label = found?.labels?.[0];
  const text = label
    ? `<text class="label" x="${label.x ?? 0}" y="${(label.y ?? 0) + 12}">${escaped(shortLabel(edge.label))}<title>${escaped(edge.label ?? '')}</title></text>`
    : '';
  return `<g><path class="arrow ${edge.kind}" d="${path}" marker-end="url(#head)"/>${text}</g>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
