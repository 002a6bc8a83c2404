export { calendarWorkflow } from './calendar-workflow.ts';
export { caseWorkflow } from './case-workflow.ts';
export { openingsWorkflow } from './openings-workflow.ts';
