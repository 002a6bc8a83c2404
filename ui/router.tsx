import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { allow } from './frame/allow.ts';
import { Frame } from './frame/Frame.tsx';
import { Broken, Missing } from './frame/Missing.tsx';
import { firstPlace } from './frame/places.ts';
import { me, queryClient, type Realm } from './http/queries.ts';
import * as search from './search.ts';

const root = createRootRoute({ component: Outlet, notFoundComponent: Missing, errorComponent: Broken });

const signin = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: search.signin,
  component: lazyRouteComponent(() => import('./session/SignIn.tsx'), 'SignIn'),
});

/** Everything behind the sign-in: who the person is stands fast before a page is shown. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: Frame,
  beforeLoad: ({ location }) => allow(location.href),
});

const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  beforeLoad: async () => {
    const person = await queryClient.ensureQueryData(me);
    throw redirect({ to: firstPlace(person.rights) });
  },
});

const realm = createRoute({
  getParentRoute: () => framed,
  path: '/$realm',
  params: {
    parse: ({ realm }): { realm: Realm } => {
      if (realm !== 'live' && realm !== 'rehearsal') throw notFound();
      return { realm };
    },
    stringify: ({ realm }) => ({ realm }),
  },
});

const inbox = createRoute({
  getParentRoute: () => realm,
  path: '/inbox',
  validateSearch: search.inbox,
  component: lazyRouteComponent(() => import('./clerk/inbox/InboxPage.tsx'), 'InboxPage'),
});
const file = createRoute({
  getParentRoute: () => realm,
  path: '/file',
  validateSearch: search.file,
  component: lazyRouteComponent(() => import('./clerk/file/FilePage.tsx'), 'FilePage'),
});
const cases = createRoute({
  getParentRoute: () => realm,
  path: '/cases',
  component: lazyRouteComponent(() => import('./clerk/find/FindPage.tsx'), 'FindPage'),
});
const oneCase = createRoute({
  getParentRoute: () => realm,
  path: '/cases/$case',
  validateSearch: search.oneCase,
  component: lazyRouteComponent(() => import('./case/CasePage.tsx'), 'CasePage'),
});
const task = createRoute({
  getParentRoute: () => realm,
  path: '/tasks/$task',
  validateSearch: search.task,
  component: lazyRouteComponent(() => import('./clerk/desk/DeskPage.tsx'), 'DeskPage'),
});
const supervise = createRoute({
  getParentRoute: () => realm,
  path: '/supervise',
  validateSearch: search.supervise,
  component: lazyRouteComponent(() => import('./supervisor/SupervisePage.tsx'), 'SupervisePage'),
});
const procedures = createRoute({
  getParentRoute: () => framed,
  path: '/procedures',
  component: lazyRouteComponent(() => import('./analyst/ProceduresPage.tsx'), 'ProceduresPage'),
});
const procedure = createRoute({
  getParentRoute: () => framed,
  path: '/procedures/$procedure',
  component: lazyRouteComponent(() => import('./analyst/ProcedurePage.tsx'), 'ProcedurePage'),
});
const rehearsals = createRoute({
  getParentRoute: () => framed,
  path: '/rehearsals',
  validateSearch: search.rehearsals,
  component: lazyRouteComponent(() => import('./rehearsal/RehearsalsPage.tsx'), 'RehearsalsPage'),
});

const calendars = createRoute({
  getParentRoute: () => framed,
  path: '/calendars',
  component: lazyRouteComponent(() => import('./calendars/CalendarsPage.tsx'), 'CalendarsPage'),
});
const calendarChange = createRoute({
  getParentRoute: () => framed,
  path: '/calendars/$change',
  validateSearch: search.calendarChange,
  component: lazyRouteComponent(() => import('./calendars/ChangePage.tsx'), 'ChangePage'),
});

const routeTree = root.addChildren([
  signin,
  framed.addChildren([
    home,
    procedures,
    procedure,
    rehearsals,
    calendars,
    calendarChange,
    realm.addChildren([inbox, file, cases, oneCase, task, supervise]),
  ]),
]);

export const router = createRouter({ routeTree, defaultErrorComponent: Broken, defaultNotFoundComponent: Missing });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** A search word: it may be a name, so it stays out of the address. */
    q?: string;
  }
}
