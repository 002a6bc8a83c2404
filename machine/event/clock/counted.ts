import type { TermSpec, Within } from '../../../model/term/spec.ts';

/** The counted period of a limit, also of a promise that a legal limit bounds: only that one can stand still or be longer. */
export function countedOf(spec: TermSpec): Within | undefined {
  if ('within' in spec) return spec;
  if (!('earliest_of' in spec)) return undefined;
  const [first, ...others] = spec.earliest_of;
  return typeof first === 'object' && 'within' in first && others.every((part) => typeof part === 'string')
    ? first
    : undefined;
}

/** The events and dates from which a limit counts; not those that stop it, begin it anew or make it longer. */
export function anchorsOf(spec: TermSpec): string[] {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part === 'string') {
      if (/^(event|date)\./.test(part)) found.add(part);
    } else if (Array.isArray(part)) for (const item of part) walk(item);
    else if (typeof part === 'object' && part !== null)
      for (const [key, inner] of Object.entries(part)) if (!RIDERS.has(key)) walk(inner);
  };
  walk(spec);
  return [...found];
}

const RIDERS = new Set(['clock', 'extend', 'source']);
