import { QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, Refused } from './client.ts';

export type Realm = 'live' | 'rehearsal';
export interface InboxFilters {
  view: 'mine' | 'pool' | 'today' | 'overdue' | 'waiting' | 'done';
  procedure?: string;
  step?: string;
  page?: number;
}

/** Refusals are final; only a lost connection is worth a second try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => (!(error instanceof Refused) || error.status === 0) && count < 2,
      throwOnError: false,
    },
  },
});

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: () => answer(api.GET('/api/me')),
  staleTime: 60_000,
});

export const inbox = (realm: Realm, filters: InboxFilters) =>
  queryOptions({
    queryKey: ['inbox', realm, filters],
    queryFn: () => answer(api.GET('/api/{realm}/inbox', { params: { path: { realm }, query: filters } })),
    refetchInterval: 30_000,
    placeholderData: (before, query) => (query?.queryKey[1] === realm ? before : undefined),
  });

export const task = (realm: Realm, id: string) =>
  queryOptions({
    queryKey: ['task', realm, id],
    queryFn: () => answer(api.GET('/api/{realm}/tasks/{task}', { params: { path: { realm, task: id } } })),
  });

export const notices = (realm: Realm) =>
  queryOptions({
    queryKey: ['notices', realm],
    queryFn: () => answer(api.GET('/api/{realm}/notices', { params: { path: { realm } } })),
    refetchInterval: 60_000,
  });

export const casePage = (realm: Realm, id: string) =>
  queryOptions({
    queryKey: ['case', realm, id],
    queryFn: () => answer(api.GET('/api/{realm}/cases/{case}', { params: { path: { realm, case: id } } })),
  });

export const deadlines = (realm: Realm, id: string) =>
  queryOptions({
    queryKey: ['deadlines', realm, id],
    queryFn: () => answer(api.GET('/api/{realm}/cases/{case}/deadlines', { params: { path: { realm, case: id } } })),
  });

export const recentCases = (realm: Realm, page: number) =>
  queryOptions({
    queryKey: ['cases', realm, page],
    queryFn: () => answer(api.GET('/api/{realm}/cases', { params: { path: { realm }, query: { page } } })),
  });

/** A query word may be a name, so it travels in the body. */
export const foundCases = (realm: Realm, q: string) =>
  queryOptions({
    queryKey: ['found', realm, q],
    queryFn: () => answer(api.POST('/api/{realm}/cases/search', { params: { path: { realm } }, body: { q } })),
    enabled: q !== '',
  });

export const procedures = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => answer(api.GET('/api/procedures')),
  staleTime: 60_000,
});

export const procedure = (id: string) =>
  queryOptions({
    queryKey: ['procedure', id],
    queryFn: () => answer(api.GET('/api/procedures/{procedure}', { params: { path: { procedure: id } } })),
    staleTime: 60_000,
  });

/** The English of all that definitions name; it changes only with a publication. */
export const words = queryOptions({
  queryKey: ['words'],
  queryFn: () => answer(api.GET('/api/words')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const overdue = (
  realm: Realm,
  query: { state?: 'stuck' | 'overdue' | 'soon' | 'all'; region?: string; page?: number },
) =>
  queryOptions({
    queryKey: ['overdue', realm, query],
    queryFn: () => answer(api.GET('/api/{realm}/board/overdue', { params: { path: { realm }, query } })),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });

export const dueDays = (realm: Realm, region?: string) =>
  queryOptions({
    queryKey: ['due-days', realm, region],
    queryFn: () => answer(api.GET('/api/{realm}/board/days', { params: { path: { realm }, query: { region } } })),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });

export const people = (realm: Realm, task?: string) =>
  queryOptions({
    queryKey: ['people', realm, task],
    queryFn: () => answer(api.GET('/api/{realm}/people', { params: { path: { realm }, query: { task } } })),
    enabled: task !== undefined,
  });
