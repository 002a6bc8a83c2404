import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { World } from './context.ts';
import { openapi } from './contract/document.ts';
import type { DoorName } from './contract/routes.ts';
import { answerErrors } from './door/errors.ts';
import { registerEvents } from './door/events.ts';
import { protect, servePages } from './door/pages.ts';
import { registerDoors } from './door/register.ts';
import { registerSignIn } from './door/sign-in.ts';
import { validateRequests } from './door/validate.ts';
import { handlers } from './handlers/index.ts';

export interface ServerSettings {
  /** For the connection that listens for hints. */
  databaseUrl: string;
  /** The workbench is reached over TLS: the cookie is bound to it. */
  secure?: boolean;
  /** The built workbench; without it only the doors are served. */
  pages?: string;
  /** Behind a proxy of the office, whose `X-Forwarded-*` are believed. */
  trustProxy?: boolean;
  /** Hears each answer before it leaves; tests compare it with the contract. */
  onAnswer?: (door: DoorName, answer: unknown) => void;
}

/** The HTTP door: not listening yet. */
export async function buildServer(world: World, settings: ServerSettings): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: 'warn' },
    bodyLimit: 1_048_576,
    trustProxy: settings.trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    forceCloseConnections: true,
  });
  app.removeContentTypeParser('text/plain');
  validateRequests(app);
  answerErrors(app);
  const secure = settings.secure ?? false;
  await protect(app, secure);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  if (settings.onAnswer) hearAnswers(app, settings.onAnswer);
  registerSignIn(app, world, { secure });
  registerDoors(app, world, handlers, { secure });
  const document = openapi();
  app.get('/api/openapi.json', async () => document);
  await registerEvents(app, world, settings.databaseUrl, { secure });
  if (settings.pages) await servePages(app, settings.pages);
  return app;
}

function hearAnswers(app: FastifyInstance, hear: NonNullable<ServerSettings['onAnswer']>): void {
  app.addHook('preSerialization', async (request, reply, payload) => {
    const { door } = request.routeOptions.config;
    if (door && reply.statusCode < 300) hear(door, payload);
    return payload;
  });
}
