/** How many letters must be changed, added or taken away to make one word of the other. */
export function distance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, index) => index + 1);
  from.forEach((letter, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const cell = letter === to[j] ? diagonal : 1 + Math.min(diagonal, above, left);
      diagonal = above;
      left = cell;
      return cell;
    });
  });
  return row.at(-1) ?? from.length;
}

/** The name that a misspelt one most likely means: no more than half of its letters differ. */
export function nearest(name: string, names: string[]): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const candidate of names) {
    const away = distance(name, candidate);
    if (away * 2 <= [...name].length && (!best || away < best.distance)) best = { name: candidate, distance: away };
  }
  return best?.name;
}
