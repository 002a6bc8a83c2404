/** Stretches that are not counted: days or milliseconds, both ends included, ascending and apart from each other. */
export interface Span {
  from: number;
  to: number;
}

/** Adds a stretch; what overlaps is counted once. An empty one (to < from) changes nothing. */
export function addSpan(spans: readonly Span[], span: Span): Span[] {
  if (span.to < span.from) return [...spans];
  const merged: Span[] = [];
  for (const next of [...spans, span].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to + 1) last.to = Math.max(last.to, next.to);
    else merged.push({ ...next });
  }
  return merged;
}

/** The end moved by every stretch that lies between `first` and the end as already moved. */
export function moveEnd(first: number, end: number, spans: readonly Span[]): number {
  let moved = end;
  for (const span of spans) {
    const from = Math.max(span.from, first);
    if (from > moved) break;
    if (span.to >= from) moved += span.to - from + 1;
  }
  return moved;
}

/** The part of `from`..`to` that is not in a stretch, as stretches. */
export function outside(from: number, to: number, spans: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (const span of spans) {
    if (span.to < start) continue;
    if (span.from > to) break;
    if (span.from > start) parts.push({ from: start, to: span.from - 1 });
    start = span.to + 1;
  }
  if (start <= to) parts.push({ from: start, to });
  return parts;
}
