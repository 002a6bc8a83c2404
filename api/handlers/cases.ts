import type { Realm } from '../../model/ports.ts';
import { casesPage } from '../../store/cases.ts';
import type { Call, Handlers } from '../context.ts';
import { casePage } from '../show/case-page.ts';
import { deadlines } from '../show/deadlines.ts';
import { caseRows } from '../show/rows.ts';
import { findCase } from './found.ts';

const PAGE = 50;

async function list(call: Call, realm: Realm, ask: { q?: string; page?: number }) {
  const page = ask.page ?? 1;
  const found = await casesPage(call.db, realm, {
    regions: call.regions,
    ...(ask.q && { q: ask.q }),
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  return { rows: await caseRows(call, found.rows), total: found.total, page, pageSize: PAGE };
}

export const caseHandlers: Handlers<'cases' | 'searchCases' | 'case' | 'deadlines'> = {
  cases: (call, { params, query }) => list(call, params.realm, query),
  searchCases: (call, { params, body }) => list(call, params.realm, body),
  case: async (call, { params }) => casePage(call, params.realm, await findCase(call, params.realm, params.case)),
  deadlines: async (call, { params }) => deadlines(call, await findCase(call, params.realm, params.case)),
};
