export { caseWorkflow } from './case-workflow.ts';
export { openingsWorkflow } from './openings-workflow.ts';
