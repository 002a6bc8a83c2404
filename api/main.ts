import { openDatabase } from '../store/database.ts';
import { connectRealm } from '../temporal/connect.ts';
import { temporalEngine } from './engine.ts';
import { sendAgain } from './resend.ts';
import { buildServer } from './server.ts';
import { readApiSettings } from './settings.ts';

/** The API process. Ends by itself on SIGTERM or SIGINT after the requests under way are answered. */
const settings = readApiSettings(process.env);
const { temporal, databaseUrl, secure, pages, port, host } = settings;
const db = openDatabase(databaseUrl);
const servers = [temporal.live, ...(temporal.rehearsal ? [temporal.rehearsal] : [])];
const connections = await Promise.all(servers.map((server) => connectRealm(server, temporal)));
const world = { db, engine: temporalEngine(connections), now: () => new Date() };
const app = await buildServer(world, { databaseUrl, secure, trustProxy: secure, ...(pages && { pages }) });

const resending = sendAgain(world);
let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  resending.abort();
  await app.close();
  await db.destroy();
  await Promise.all(connections.map(({ connection }) => connection.close()));
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, close);

const address = await app.listen({ port, host });
process.stdout.write(`ready ${address}\n`);
