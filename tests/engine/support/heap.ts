import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { HAND } from '../../../bench/hand/wire.ts';
import { WIRE } from '../../../model/command.ts';
import { connectRealm } from '../../../temporal/connect.ts';
import { dataConverter } from '../../../temporal/converter.ts';
import { readTemporalSettings } from '../../../temporal/settings.ts';
import { bundleWorkflows } from '../../../worker/bundle.ts';
import { fill, stepOf } from './form.ts';
import { planOf } from './plans.ts';

/**
 * A process of its own (`node --expose-gc heap.ts ours|hand`), so that nothing else is on its heap: files cases, keeps them
 * all cached, and prints the bytes that each holds. The workflows run in the main thread, where the heap can be asked.
 */
const [WARM, COUNTED] = [40, 160];
const AT = '2026-03-02T02:00:00.000Z';
const pinned = planOf('xingan.transfer-approval', '2026-03-02');
const kind = process.argv[2] as 'ours' | 'hand';
Runtime.install({ logger: new DefaultLogger('ERROR') });
const settings = readTemporalSettings(process.env);
const realm = await connectRealm(settings.live, settings);
const hand = { workflowsPath: fileURLToPath(new URL('../../../bench/hand/workflow.ts', import.meta.url)) };
const worker = await Worker.create({
  connection: realm.connection,
  namespace: realm.namespace,
  taskQueue: `heap-${kind}`,
  workflowBundle: kind === 'ours' ? await bundleWorkflows() : await bundleWorkflowCode(hand),
  activities: { commit: async () => undefined, read: async () => ({}) },
  dataConverter: kind === 'ours' ? dataConverter(settings) : {},
  maxCachedWorkflows: 10_000,
  debugMode: true,
});
const running = worker.run();
for (let filed = 0; filed < WARM; filed += 1) await file();
const before = await heap();
for (let filed = 0; filed < COUNTED; filed += 1) await file();
process.stdout.write(`${JSON.stringify({ bytes: Math.round(((await heap()) - before) / COUNTED) })}\n`);
worker.shutdown();
await running;
await realm.connection.close();

async function file(): Promise<void> {
  const { type, update, input, command } = kind === 'ours' ? ours() : byHand();
  await realm.client.workflow.executeUpdateWithStart(update, {
    args: [command],
    startWorkflowOperation: new WithStartWorkflowOperation(type, {
      ...{ workflowId: input.caseId, taskQueue: `heap-${kind}`, args: [input] as never },
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  });
}

function ours() {
  const { plan } = pinned;
  const [first] = plan.steps;
  const facts = first ? fill(plan, stepOf(plan, first.name), {}) : {};
  const by = { person: '甲', unit: '窗口' };
  const event = { type: 'perform', task: first?.name ?? '', version: 1, result: '通过', facts, papers: [], by, at: AT };
  // Far from any limit by the server's clock, as the hand-written one is.
  const shift = Date.parse(AT) - Date.now();
  const input = { caseId: randomUUID(), realm: 'rehearsal', number: '试〔2026〕1', ...pinned, shift };
  return { type: WIRE.workflow, update: WIRE.command, input, command: { commandId: randomUUID(), event } };
}

function byHand() {
  const facts = { 姓名: '白某', 身份证号: '152201196803124417', 参保地: '乌兰浩特市', 转入医院: '省医院' };
  const command = { commandId: randomUUID(), step: '申请', person: '甲', unit: '窗口', facts, at: AT };
  return { type: HAND.workflow, update: HAND.act, input: { caseId: randomUUID(), number: '1' }, command };
}

async function heap(): Promise<number> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}
