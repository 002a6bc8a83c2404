import type { TObject, TSchema } from 'typebox';
import type { Right } from './session.ts';

/**
 * Every door of the API, once: address, who may, what goes in and comes out. Routes are registered, OpenAPI is written and
 * the matrix of routes and rights is tested from this table, so nothing is served that does not stand here.
 * `right`: `public`, `signed-in`, or a right that the person must hold; the region is checked by each handler on what it reads.
 */
export interface Door {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  right: 'public' | 'signed-in' | Right;
  params?: TObject;
  query?: TObject;
  body?: TSchema;
  answer: TSchema;
  says: string;
}
