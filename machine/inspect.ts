import type { ScenarioReport } from '../model/scenario.ts';
import { lower } from './lower/plan.ts';
import type { World } from './scenario/world.ts';

/** The part of an inspector's manual interface that a rehearsal feeds (`createInspector` of `@statelyai/inspect`). */
export interface Inspector {
  actor(actor: string, snapshot?: { value?: unknown }, info?: { definition?: string }): void;
  event(actor: string, event: string): void;
  snapshot(actor: string, snapshot: { value?: unknown; status?: 'active' | 'done' }): void;
}

/** Shows a rehearsed case in an inspector: its machine, every event in order, and where it stands at the end. */
export function showRehearsal(inspector: Inspector, world: World, report: ScenarioReport): void {
  const definition = JSON.stringify(lower(world.plan));
  inspector.actor(report.name, undefined, { definition });
  for (const { at, step, event } of report.timeline) inspector.event(report.name, `${at} ${step} ${event}`);
  const { value } = (world.state?.snapshot ?? {}) as { value?: unknown };
  inspector.snapshot(report.name, { value, status: world.state?.end === undefined ? 'active' : 'done' });
}
