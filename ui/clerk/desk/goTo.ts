import type { Standing } from './standing.ts';

/** Puts the focus where a problem stands. */
export function goTo(problem: Standing): void {
  const place = placeOf(problem);
  const found = [...document.querySelectorAll<HTMLElement>('[data-word]')].find((one) => one.dataset.word === place);
  const control = found?.querySelector<HTMLElement>('input, textarea, button, [tabindex]') ?? found;
  control?.focus();
  found?.scrollIntoView({ block: 'center' });
}

/** The mark (`data-word`) of the place of a problem; names of the desk's own begin with `/`, which no word does. */
export function placeOf(problem: Standing): string {
  switch (problem.why) {
    case 'field':
      return problem.word;
    case 'paper':
      return `/paper/${problem.paper}`;
    default:
      return `/${problem.why}`;
  }
}
