import { defineConfig } from 'vitest/config';

/** `pure` needs nothing but Node; `server` needs the Temporal server, PostgreSQL or a browser that `setup/` provides. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            '{model,expression,compiler,machine,workflows,temporal,cli,ui,setup,bench,tests/pure}/**/*.test.{ts,tsx,mjs}',
          ],
          exclude: ['**/*.server.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          include: [
            '{store,activities,api,worker,temporal,workflows,cli,tests}/**/*.server.test.ts',
            'store/**/*.test.ts',
            'api/**/*.test.ts',
            'activities/**/*.test.ts',
            'worker/**/*.test.ts',
          ],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
