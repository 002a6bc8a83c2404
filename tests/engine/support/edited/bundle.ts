import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { INTERPRETER } from '../../../../machine/index.ts';
import { bundleOptions } from '../../../../worker/bundle.ts';

const loader = fileURLToPath(new URL('./loader.ts', import.meta.url));
const at = (file: string) => fileURLToPath(new URL(`../../../../${file}`, import.meta.url));

/** A passage of a module and what stands there instead. */
export interface Edit {
  file: string;
  from: string;
  to: string;
}

const SENDING = 'export function sendLetters(draft: Draft, step: Step): void {';
const NUMBER = 'export const INTERPRETER = ';

/** The workflow as of a later day: its bundle with these passages changed. */
export function bundleEdited(edits: Edit[]): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    ...bundleOptions,
    webpackConfigHook: (given) => {
      const config = bundleOptions.webpackConfigHook(given);
      const rules = edits.map(({ file, ...options }) => ({
        ...{ test: (resource: string) => resource === at(file), enforce: 'pre' as const, use: [{ loader, options }] },
      }));
      return { ...config, module: { ...config.module, rules: [...(config.module?.rules ?? []), ...rules] } };
    },
  });
}

/** Steps no longer issue their letters, from a version of the interpreter on: a change that every history can notice. */
export function withoutLetters(version: number): Edit {
  const to = `${SENDING}\n  if (draft.state.interpreter >= ${version}) return;`;
  return { file: 'machine/effect/letter.ts', from: SENDING, to };
}

/** The interpreter calls itself so many versions newer. */
export function newer(by: number): Edit {
  return { file: 'machine/interpreter.ts', from: `${NUMBER}${INTERPRETER};`, to: `${NUMBER}${INTERPRETER + by};` };
}
