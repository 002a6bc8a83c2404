import type { Projection } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import type { Write } from './write.ts';

/** The row of the case. */
export function caseWrite(
  r: Db,
  p: Projection,
  audit: { n: number; head: string },
  offset: number,
  isNew: boolean,
): Write {
  const { state } = p;
  const changing = {
    title: p.title,
    status: p.status,
    columns: JSON.stringify(p.columns),
    seq: state.seq,
    at: state.at,
    ended_at: state.end?.at ?? null,
    end_name: state.end?.name ?? null,
    state: JSON.stringify(state),
    audit_n: audit.n,
    audit_head: audit.head,
    calendar: p.calendar,
    offset_ms: offset,
  };
  if (!isNew) return r.updateTable('cases').set(changing).where('case_id', '=', state.caseId);
  return r.insertInto('cases').values({
    case_id: state.caseId,
    number: p.number,
    procedure: p.procedure,
    region: p.region,
    plan_hash: state.planHash,
    opened_at: state.openedAt,
    ...changing,
  });
}

/** Facts stand in a table of their own, so that its index is touched only when a fact changes or the case ends. */
export function factsWrite(r: Db, p: Projection): Write {
  const { state } = p;
  const row = {
    facts: JSON.stringify(p.facts ?? state.facts),
    ended_at: state.end?.at ?? null,
    end_name: state.end?.name ?? null,
    search: searchText(p),
  };
  return r
    .insertInto('facts')
    .values({ case_id: state.caseId, procedure: p.procedure, region: p.region, opened_at: state.openedAt, ...row })
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .doUpdateSet(row)
        .where((eb) =>
          eb.or([
            eb('facts.facts', 'is distinct from', eb.ref('excluded.facts')),
            eb('facts.end_name', 'is distinct from', eb.ref('excluded.end_name')),
            eb('facts.search', 'is distinct from', eb.ref('excluded.search')),
          ]),
        ),
    );
}

/** Number, title and every short text of the case: one box finds a case by number, name or the end of an identity number. */
function searchText({ number, title, state }: Projection): string {
  const words = Object.values(state.facts).filter((value): value is string => typeof value === 'string');
  return [number, title, ...words.filter((word) => word.length <= 60)].join('\n').toLowerCase();
}
