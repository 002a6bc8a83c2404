import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Realm } from '../../model/ports.ts';
import type { Call, Handlers, World } from '../context.ts';
import { mustEnter } from '../context.ts';
import type { Door } from '../contract/door.ts';
import { type DoorName, doors } from '../contract/routes.ts';
import { Denied } from '../denied.ts';
import { type CookieSettings, checkOrigin, whoCalls } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    call?: Call;
  }
  interface FastifyContextConfig {
    door?: DoorName;
  }
}

type Handle = (call: Call, request: { params: unknown; query: unknown; body: unknown }) => Promise<unknown>;

/** Opens every door of the table with its handler. Who may not pass is turned away before the body is read. */
export function registerDoors(
  app: FastifyInstance,
  world: World,
  handlers: Handlers<Exclude<DoorName, 'signIn' | 'signOut'>>,
  cookie: CookieSettings,
): void {
  for (const [name, handle] of Object.entries(handlers)) {
    const door: Door = doors[name as DoorName];
    app.route({
      method: door.method,
      url: door.path,
      schema: schemaOf(door),
      config: { door: name as DoorName },
      onRequest: guard(world, door, cookie),
      handler: ({ call, params, query, body }) => (handle as Handle)(call as Call, { params, query, body }),
    });
  }
}

export function schemaOf({ params, query, body }: Door) {
  return { ...(params && { params }), ...(query && { querystring: query }), ...(body && { body }) };
}

/** Signed in, from this site, with the right of the door; in a rehearsal the right to rehearse stands for all others. */
export function guard(world: World, door: Door, cookie: CookieSettings) {
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    checkOrigin(request);
    if (door.right === 'public') return;
    const call = await whoCalls(world, request, cookie);
    const realm = (request.params as { realm?: string } | undefined)?.realm;
    if (realm === 'rehearsal') mustEnter(call, realm as Realm);
    else if (door.right !== 'signed-in' && !call.me.rights.includes(door.right)) throw new Denied('forbidden');
    request.call = call;
  };
}
