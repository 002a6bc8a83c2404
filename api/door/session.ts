import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedIn } from '../../store/office/people.ts';
import type { Call, World } from '../context.ts';
import { Denied } from '../denied.ts';

/** The cookie: opaque, not readable by scripts, sent to this site only. Over TLS it is bound to the host. */
export interface CookieSettings {
  secure: boolean;
}
const nameOf = ({ secure }: CookieSettings) => (secure ? '__Host-banjie' : 'banjie');

export const newToken = (): string => randomBytes(32).toString('base64url');
export const tokenOf = (request: FastifyRequest, settings: CookieSettings): string | undefined =>
  request.cookies[nameOf(settings)];

export function setToken(reply: FastifyReply, settings: CookieSettings, token: string): void {
  reply.setCookie(nameOf(settings), token, { path: '/', httpOnly: true, sameSite: 'strict', secure: settings.secure });
}
export function dropToken(reply: FastifyReply, settings: CookieSettings): void {
  reply.clearCookie(nameOf(settings), { path: '/', httpOnly: true, sameSite: 'strict', secure: settings.secure });
}

/** The person of the request with rights and regions as they are now, or `signed-out`. */
export async function whoCalls(world: World, request: FastifyRequest, settings: CookieSettings): Promise<Call> {
  const at = world.now().toISOString();
  const token = tokenOf(request, settings);
  const me = token ? await signedIn(world.db, token) : undefined;
  if (!me) throw new Denied('signed-out');
  return callOf(world, me, at);
}

export function callOf(world: World, me: Call['me'], at = world.now().toISOString()): Call {
  return { ...world, me, regions: me.regions.map((region) => region.id), at };
}

/** A page of another site cannot act here, even where a browser sends the cookie: what changes something names its origin. */
export function checkOrigin(request: FastifyRequest): void {
  const origin = request.headers.origin;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
  const from = URL.parse(origin);
  const here = from && URL.parse(`${from.protocol}//${request.headers.host}`);
  if (!here || from.host !== here.host) throw new Denied('forbidden');
}
