import { fileURLToPath } from 'node:url';
import {
  type BundleOptions,
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { failureConverterPath } from '../temporal/converter.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the machine needs of `package.json` exports: `production` first, so that XState is not its development build. */
const CONDITIONS = ['production', 'webpack', 'module', 'import', 'require', 'default'];

/**
 * How the workflow is bundled: with its interpreter preloaded, so that machines, plans and calendars are shared by all cases
 * of the process instead of being built anew and held by each.
 */
export const bundleOptions: BundleOptions & Required<Pick<BundleOptions, 'webpackConfigHook'>> = {
  workflowsPath: at('../workflows/index.ts'),
  preloadModules: [at('../workflows/interpreter.ts')],
  failureConverterPath,
  logger: new DefaultLogger('WARN'),
  webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames: CONDITIONS } }),
};

/** About a second. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode(bundleOptions);
}
