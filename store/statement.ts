import { CompiledQuery } from 'kysely';
import type { Realm } from '../model/ports.ts';
import type { Db } from './database.ts';

/** Stands for a value until it is known. */
class Asked {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
const placeholders = new Proxy({}, { get: (_, name) => new Asked(String(name)) });

/** A text with the values it is sent with: those that are the same each time, and the names of those that are given. */
interface Text {
  sql: string;
  values: unknown[];
}

/**
 * A statement of the hot path: built and turned into text once for each realm, and sent with other values from then on. Building
 * it anew was a quarter of what it cost the process that asks. `make` may place what it is given and nothing else, since it
 * sees no values; a value that is named twice is sent once.
 */
export function statement<Given extends object, Row>(
  make: (db: Db, given: Given, realm: Realm) => { compile(db: Db): CompiledQuery<Row> },
): (db: Db, realm: Realm, given: Given) => Promise<Row[]> {
  const texts = new Map<Realm, Text>();
  return async (db, realm, given) => {
    const text = texts.get(realm) ?? textOf(make(db, placeholders as Given, realm).compile(db));
    texts.set(realm, text);
    const values = text.values.map((value) => (value instanceof Asked ? given[value.name as keyof Given] : value));
    const { rows } = await db.executeQuery(CompiledQuery.raw(text.sql, values) as CompiledQuery<Row>);
    return rows;
  };
}

/** The same for one that asks nothing of a realm. */
export function officeStatement<Given extends object, Row>(
  make: (db: Db, given: Given) => { compile(db: Db): CompiledQuery<Row> },
): (db: Db, given: Given) => Promise<Row[]> {
  const ask = statement(make);
  return (db, given) => ask(db, 'live', given);
}

function textOf({ sql, parameters }: CompiledQuery): Text {
  const values: unknown[] = [];
  const places = parameters.map((value) => {
    const before =
      value instanceof Asked ? values.findIndex((one) => one instanceof Asked && one.name === value.name) : -1;
    return before < 0 ? values.push(value) : before + 1;
  });
  return { sql: sql.replace(/\$(\d+)/g, (_, place) => `$${places[Number(place) - 1]}`), values };
}
