import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './io.ts';

/** Options that most commands have. */
const common = {
  definitions: { type: 'string', default: './definitions' },
  json: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

/** Splits arguments into options and the rest; an unknown option is wrong use. */
export function options<T extends ParseArgsOptionsConfig>(args: string[], own: T) {
  try {
    return parseArgs({ args, options: { ...common, ...own }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A day given as `--on`, else today. */
export function dayOf(on: string | undefined, today: string): string {
  if (on === undefined) return today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new UsageError(`--on ${on}: YYYY-MM-DD`);
  return on;
}
