import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import Fastify from 'fastify';
import { openDatabase } from '../../store/database.ts';
import { signedIn } from '../../store/office/people.ts';
import { HAND, type HandCommand, type HandInput } from './wire.ts';

/** The least door for it: it looks the session up, files by one update-with-start, sends each act as one update. */
const { DATABASE_URL = '', TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '', BANJIE_PORT } = process.env;
const db = openDatabase(DATABASE_URL);
const connection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
const { workflow } = new Client({ connection, namespace: TEMPORAL_NAMESPACE });
const app = Fastify();

async function person(token: unknown): Promise<string> {
  const found = await signedIn(db, String(token));
  if (!found) throw Object.assign(new Error('not signed in'), { statusCode: 401 });
  return found.id;
}

app.get('/api/me', async () => ({}));
app.post<{ Body: HandInput & { command: Omit<HandCommand, 'at' | 'person'> } }>('/cases', async ({ body, headers }) => {
  const { command, ...input } = body;
  const startWorkflowOperation = new WithStartWorkflowOperation(HAND.workflow, {
    workflowId: input.caseId,
    taskQueue: HAND.taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const full = { ...command, person: await person(headers.token), at: new Date().toISOString() };
  return workflow.executeUpdateWithStart(HAND.act, {
    args: [full],
    updateId: command.commandId,
    startWorkflowOperation,
  });
});
app.post<{ Params: { id: string }; Body: Omit<HandCommand, 'at' | 'person'> }>(
  '/cases/:id',
  async ({ params, body, headers }) => {
    const full = { ...body, person: await person(headers.token), at: new Date().toISOString() };
    return workflow.getHandle(params.id).executeUpdate(HAND.act, { args: [full], updateId: body.commandId });
  },
);
await app.listen({ host: '127.0.0.1', port: Number(BANJIE_PORT) });
