import type { FastifyInstance } from 'fastify';
import { Denied } from '../denied.ts';

interface Thrown {
  name?: string;
  code?: string;
  statusCode?: number;
  stack?: string;
  validation?: { instancePath: string; params?: { additionalProperty?: string; missingProperty?: string } }[];
}

/** Everything that goes wrong leaves in one shape. What is no refusal is noted, without the message: it may hold personal data. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Thrown, request, reply) => {
    const denied = error instanceof Denied ? error : translate(error);
    if (denied.status >= 500)
      request.log.error({ name: error.name, code: error.code, where: frames(error.stack) }, 'request failed');
    return reply.status(denied.status).send(denied.body);
  });
  app.setNotFoundHandler((_request, reply) => {
    const denied = new Denied('not-found');
    return reply.status(404).send(denied.body);
  });
}

function translate(error: Thrown): Denied {
  const first = error.validation?.[0];
  if (first) {
    const named = first.params?.additionalProperty ?? first.params?.missingProperty;
    const where = [...first.instancePath.split('/').filter(Boolean), ...(named ? [named] : [])].join('.');
    return new Denied('invalid', where ? { where } : {});
  }
  if (error.statusCode === 413) return new Denied('too-large');
  if (error.statusCode === 429) return new Denied('too-many');
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new Denied('invalid');
  if (unreachable.includes(error.code ?? '')) return new Denied('busy');
  return new Denied('broken');
}

/** PostgreSQL is away or is starting. */
const unreachable = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '08001'];

const frames = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8);
