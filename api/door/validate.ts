import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';

/**
 * Bodies are taken as they are: nothing is converted, and nothing is dropped silently. Addresses hold text only, so there a
 * number is read from its digits.
 */
export function validateRequests(app: FastifyInstance): void {
  const strict = { strict: false, removeAdditional: false, useDefaults: false, allErrors: false } as const;
  const body = new Ajv2020({ ...strict, coerceTypes: false });
  const address = new Ajv2020({ ...strict, coerceTypes: true });
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? body : address).compile(schema as object));
}
