import type { InboxFilters } from './http/queries.ts';

type Raw = Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' && value !== '' && value.length <= 120 ? value : undefined);
const page = (value: unknown) => (Number.isInteger(value) && Number(value) > 1 ? Number(value) : undefined);
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value);

/** What may stand in an address, page by page. Anything else is dropped, so that an old link still opens. */
export const views = ['mine', 'pool', 'today', 'overdue', 'waiting', 'done'] as const;

export type InboxAddress = Omit<InboxFilters, 'view'> & { view?: InboxFilters['view']; why?: string; notices?: true };

export function inbox(raw: Raw): InboxAddress {
  return {
    view: oneOf(views, raw.view),
    procedure: text(raw.procedure),
    step: text(raw.step),
    page: page(raw.page),
    why: text(raw.why),
    notices: raw.notices === true ? true : undefined,
  };
}

export function signin(raw: Raw): { to?: string; expired?: boolean } {
  const to = text(raw.to);
  const own = to?.startsWith('/') && !to.startsWith('//') ? to : undefined;
  return { to: own, expired: raw.expired === true ? true : undefined };
}

export function file(raw: Raw): { procedure?: string } {
  return { procedure: text(raw.procedure) };
}

export function oneCase(raw: Raw): { why?: string; show?: 'decisions' | 'late' } {
  return { why: text(raw.why), show: oneOf(['decisions', 'late'] as const, raw.show) };
}

export function task(raw: Raw): { why?: string } {
  return { why: text(raw.why) };
}

export const boardStates = ['stuck', 'overdue', 'soon', 'all'] as const;
export function supervise(raw: Raw): { state?: (typeof boardStates)[number]; region?: string; page?: number } {
  return { state: oneOf(boardStates, raw.state), region: text(raw.region), page: page(raw.page) };
}

export function rehearsals(raw: Raw): { procedure?: string } {
  return { procedure: text(raw.procedure) };
}

export const calendarFilters = ['late', 'firm', 'kept', 'stands', 'refused'] as const;
export function calendarChange(raw: Raw): {
  phase?: 'preview' | 'apply';
  filter?: (typeof calendarFilters)[number];
  page?: number;
} {
  return {
    phase: oneOf(['preview', 'apply'] as const, raw.phase),
    filter: oneOf(calendarFilters, raw.filter),
    page: page(raw.page),
  };
}
