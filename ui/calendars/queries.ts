import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../http/client.ts';

export type Pack = Schemas['CalendarPack'];
export type Change = Schemas['CalendarChange'];
export type ChangePage = Schemas['CalendarChangePage'];
export type Asked = { phase?: 'preview' | 'apply'; filter?: (typeof filters)[number]; page?: number };
export const filters = ['all', 'late', 'firm', 'kept', 'stands', 'refused'] as const;

const moving = ({ state }: Change) => state === 'previewing' || state === 'applying';
/** How often a page looks again while something goes on, in milliseconds. */
const SOON = 1_000;

export const calendars = queryOptions({
  queryKey: ['calendars'],
  queryFn: () => answer(api.GET('/api/calendars')),
  refetchInterval: ({ state }) => (state.data?.changes.some(moving) ? SOON : false),
});

export const readChange = (change: string, query: Asked) =>
  answer(api.GET('/api/calendars/changes/{change}', { params: { path: { change }, query } }));

export const calendarChange = (change: string, query: Asked) =>
  queryOptions({
    queryKey: ['calendar', change, query],
    queryFn: () => readChange(change, query),
    refetchInterval: ({ state }) => (state.data && moving(state.data.change) ? SOON : false),
    placeholderData: (before) => before,
  });
