import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import Fastify from 'fastify';
import { sql } from 'kysely';
import { openDatabase } from '../../store/database.ts';
import { signedIn } from '../../store/office/people.ts';
import { prepared } from '../../store/prepared.ts';
import { HAND, type HandCommand, type HandInput } from './wire.ts';

/** The least door for it: it looks the session up, files by one update-with-start, takes each task and sends its act as one update. */
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

/** Takes the task for the person, with the note of it that the inbox keeps. Answers its case. */
async function take(task: string, { person, at }: Pick<HandCommand, 'person' | 'at'>): Promise<string> {
  const { rows } = await sql<{ case_id: string }>`
    ${prepared} with taken as (
      update live.tasks set holder = ${person}, claimed_at = ${at}
      where id = ${task} and holder is null and closed_at is null and not (${person} = any(excluded))
      returning id, case_id
    )
    insert into live.handovers (task, case_id, act, to_person, by_person, at)
    select id, case_id, 'claim', ${person}, ${person}, ${at} from taken
    returning case_id`.execute(db);
  if (!rows[0]) throw Object.assign(new Error('not to be had'), { statusCode: 409 });
  return rows[0].case_id;
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
  '/tasks/:id',
  async ({ params, body, headers }) => {
    const full = { ...body, person: await person(headers.token), at: new Date().toISOString() };
    const caseId = await take(params.id, full);
    return workflow.getHandle(caseId).executeUpdate(HAND.act, { args: [full], updateId: body.commandId });
  },
);
await app.listen({ host: '127.0.0.1', port: Number(BANJIE_PORT) });
process.once('SIGTERM', async () => {
  await app.close();
  await db.destroy();
  await connection.close();
});
