import type { FastifyInstance } from 'fastify';
import { signIn } from '../../store/office/accounts.ts';
import { person } from '../../store/office/people.ts';
import { closeSession, openSession } from '../../store/office/sessions.ts';
import type { World } from '../context.ts';
import { doors, type Request } from '../contract/routes.ts';
import { Denied } from '../denied.ts';
import { meOf } from '../handlers/me.ts';
import { guard, schemaOf } from './register.ts';
import { type CookieSettings, callOf, dropToken, newToken, setToken, tokenOf } from './session.ts';

/** The two doors that deal with the cookie. Each signing in makes a new session; the one before it is closed. */
export function registerSignIn(app: FastifyInstance, world: World, cookie: CookieSettings): void {
  app.route({
    method: 'POST',
    url: doors.signIn.path,
    schema: schemaOf(doors.signIn),
    config: { door: 'signIn', rateLimit: { max: 30, timeWindow: 60_000 } },
    onRequest: guard(world, doors.signIn, cookie),
    handler: async (request, reply) => {
      const { account, password } = request.body as Request<'signIn'>['body'];
      const found = await signIn(world.db, account, password);
      if ('why' in found) throw new Denied(found.why === 'resting' ? 'resting' : 'sign-in');
      const me = await person(world.db, found.person);
      if (!me) throw new Denied('sign-in');
      const before = tokenOf(request, cookie);
      if (before) await closeSession(world.db, before);
      const token = newToken();
      await openSession(world.db, token, me.id);
      setToken(reply, cookie, token);
      return meOf(callOf(world, me));
    },
  });
  app.route({
    method: 'DELETE',
    url: doors.signOut.path,
    config: { door: 'signOut' },
    onRequest: guard(world, doors.signOut, cookie),
    handler: async (request, reply) => {
      const token = tokenOf(request, cookie);
      if (token) await closeSession(world.db, token);
      dropToken(reply, cookie);
      return { ok: true as const };
    },
  });
}
