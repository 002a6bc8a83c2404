import type { Door } from './door.ts';
import { doors } from './routes.ts';
import { Problem } from './scalar.ts';

type Json = { [key: string]: unknown };

/** The OpenAPI 3.1 document of all doors. A schema with a `title` becomes a named component. */
export function openapi(): Json {
  const schemas: Json = {};
  const paths: { [path: string]: Json } = {};
  for (const [name, door] of Object.entries(doors)) {
    const path = door.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [door.method.toLowerCase()]: operation(name, door, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '办结 Banjie', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'banjie' } },
    },
  };
}

function operation(name: string, door: Door, schemas: Json): Json {
  const answer = (schema: unknown, description: string) => ({
    description,
    content: { 'application/json': { schema: named(schema, schemas) } },
  });
  return {
    operationId: name,
    summary: door.says,
    security: door.right === 'public' ? [] : [{ session: [] }],
    'x-right': door.right,
    parameters: [...parameters('path', door.params, schemas), ...parameters('query', door.query, schemas)],
    ...(door.body && {
      requestBody: { required: true, content: { 'application/json': { schema: named(door.body, schemas) } } },
    }),
    responses: {
      200: answer(door.answer, door.says),
      default: answer(Problem, '拒绝，附一句说明 Refused, with a sentence'),
    },
  };
}

function parameters(place: 'path' | 'query', schema: Door['params'], schemas: Json): Json[] {
  if (!schema) return [];
  const required = new Set((schema as { required?: string[] }).required ?? []);
  return Object.entries(schema.properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: named(of, schemas),
  }));
}

/** Replaces each titled schema by a reference to the component that it becomes. */
function named(schema: unknown, schemas: Json): unknown {
  if (Array.isArray(schema)) return schema.map((item) => named(item, schemas));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { title, ...rest } = schema as Json;
  const body = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, named(value, schemas)]));
  if (typeof title !== 'string') return title === undefined ? body : { ...body, title: named(title, schemas) };
  schemas[title] = body;
  return { $ref: `#/components/schemas/${title}` };
}
