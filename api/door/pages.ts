import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Denied } from '../denied.ts';

/** Headers of every answer. Scripts and styles come from this site only; a style made at run time carries the nonce. */
export async function protect(app: FastifyInstance, secure: boolean): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/** Serves the built workbench; every address that is no file and no door is the workbench itself, with a fresh nonce. */
export async function servePages(app: FastifyInstance, dir: string): Promise<void> {
  const page = await readFile(join(dir, 'index.html'), 'utf8');
  await app.register(fastifyStatic, { root: dir, index: false, wildcard: false, maxAge: '1h' });
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) {
      const denied = new Denied('not-found');
      return reply.status(denied.status).send(denied.body);
    }
    const html = page.replaceAll('__CSP_NONCE__', reply.cspNonce.style);
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  });
}
