import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database.ts';
import type { CaseMoves } from '../tables/office.ts';
import type { Change } from './changes.ts';

/** Which rows of a change somebody wants to see. */
export type ResultFilter = 'all' | 'late' | 'firm' | 'kept' | 'stands' | 'refused';

export interface ResultRow {
  case_id: string;
  number: string;
  title: string;
  procedure_title: string | null;
  region_title: string | null;
  outcome: 'changed' | 'unchanged' | 'ended' | 'refused';
  moves: CaseMoves;
  /** In the application: what the preview had said of the same case was otherwise. */
  differs: boolean;
}

const has = (condition: RawBuilder<boolean>) =>
  sql<boolean>`exists (select 1 from jsonb_array_elements(k.moves) m where ${condition})`;

const filters: { [filter in ResultFilter]: RawBuilder<boolean> } = {
  all: sql<boolean>`(k.outcome <> 'unchanged')`,
  late: has(sql<boolean>`m->>'late' is not null`),
  firm: has(sql<boolean>`m->'before'->>'status' = 'provisional' and m->'after'->>'status' = 'resolved'`),
  kept: has(sql<boolean>`m->>'outcome' = 'kept'`),
  stands: has(sql<boolean>`m->>'outcome' = 'stands'`),
  refused: sql<boolean>`k.outcome = 'refused'`,
};

type Phase = 'preview' | 'apply';

/** A page of the cases that a change concerns, by their numbers. */
export async function results(
  db: Db,
  change: Pick<Change, 'id' | 'realm'>,
  phase: Phase,
  { filter, limit, offset }: { filter: ResultFilter; limit: number; offset: number },
): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select k.case_id, c.number, c.title, d.title as procedure_title, r.title as region_title, k.outcome, k.moves,
      coalesce(k.phase = 'apply' and k.outcome <> 'refused' and k.moves is distinct from coalesce(p.moves, '[]'), false)
        as differs
    from office.calendar_cases k
      join ${sql.table(`${change.realm}.cases`)} c on c.case_id = k.case_id
      left join office.definitions d on d.id = c.procedure and d.hash = c.plan_hash
      left join office.regions r on r.id = c.region
      left join office.calendar_cases p on p.change = k.change and p.case_id = k.case_id and p.phase = 'preview'
    where k.change = ${change.id} and k.phase = ${phase} and ${filters[filter]}
    order by c.number, k.case_id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How many cases and limits of each kind. */
export interface ResultCounts {
  cases: number;
  moved: number;
  kept: number;
  stands: number;
  firm: number;
  lateBegins: number;
  lateEnds: number;
  ended: number;
  refused: number;
  shown: number;
}

export async function counts(db: Db, change: string, phase: Phase, filter: ResultFilter): Promise<ResultCounts> {
  const moves = (condition: RawBuilder<boolean>) =>
    sql`coalesce(sum((select count(*) from jsonb_array_elements(k.moves) m where ${condition})), 0)::integer`;
  const { rows } = await sql<ResultCounts>`
    select count(*) filter (where k.outcome = 'changed')::integer as cases,
      count(*) filter (where k.outcome = 'ended')::integer as ended,
      count(*) filter (where k.outcome = 'refused')::integer as refused,
      count(*) filter (where ${filters[filter]})::integer as shown,
      ${moves(sql<boolean>`m->>'outcome' = 'moved'`)} as moved,
      ${moves(sql<boolean>`m->>'outcome' = 'kept'`)} as kept,
      ${moves(sql<boolean>`m->>'outcome' = 'stands'`)} as stands,
      ${moves(sql<boolean>`m->'before'->>'status' = 'provisional' and m->'after'->>'status' = 'resolved'`)} as firm,
      ${moves(sql<boolean>`m->>'late' = 'begins'`)} as "lateBegins",
      ${moves(sql<boolean>`m->>'late' = 'ends'`)} as "lateEnds"
    from office.calendar_cases k where k.change = ${change} and k.phase = ${phase}`.execute(db);
  return rows[0] as ResultCounts;
}
