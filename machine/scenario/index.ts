export { type Unreached, unreached } from './coverage.ts';
export { type Run, runScenario } from './run.ts';
export type { World } from './world.ts';
