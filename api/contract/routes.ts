import { type Static, type TSchema, Type } from 'typebox';
import { DueDays, DueDaysQuery, Overdue, OverdueQuery, People, PeopleQuery } from './board.ts';
import { calendarDoors } from './calendar.ts';
import * as cases from './case.ts';
import { ClockAct, ClockPreview, ClockTrial } from './clock-act.ts';
import { Deadlines } from './deadline.ts';
import type { Door } from './door.ts';
import * as inbox from './inbox.ts';
import { noticeDoors } from './notice.ts';
import { procedureDoors } from './procedure.ts';
import { Advance, OpenRehearsal } from './rehearsal.ts';
import { Done, Id, Realm } from './scalar.ts';
import { LanguageChoice, Me, SignIn } from './session.ts';
import * as task from './task.ts';

const inRealm = Type.Object({ realm: Realm });
const ofTask = Type.Object({ realm: Realm, task: Id });
const ofCase = Type.Object({ realm: Realm, case: Id });

/** Every door, with the schemas of what goes in and comes out. */
export const doors = {
  signIn: { method: 'POST', path: '/api/session', right: 'public', body: SignIn, answer: Me, says: '登录 Sign in' },
  signOut: { method: 'DELETE', path: '/api/session', right: 'signed-in', answer: Done, says: '退出 Sign out' },
  me: { method: 'GET', path: '/api/me', right: 'signed-in', answer: Me, says: '我是谁 Who am I' },
  setLanguage: {
    method: 'PUT',
    path: '/api/me/language',
    right: 'signed-in',
    body: LanguageChoice,
    answer: Me,
    says: '换语言 Choose the language',
  },

  inbox: {
    method: 'GET',
    path: '/api/:realm/inbox',
    right: 'act',
    params: inRealm,
    query: inbox.InboxQuery,
    answer: inbox.Inbox,
    says: '收件箱，先法定后承诺 The inbox, legal limits first',
  },
  searchInbox: {
    method: 'POST',
    path: '/api/:realm/inbox/search',
    right: 'act',
    params: inRealm,
    body: inbox.InboxSearch,
    answer: inbox.Inbox,
    says: '在收件箱里查找 Search the inbox',
  },
  nextTask: {
    method: 'POST',
    path: '/api/:realm/inbox/next',
    right: 'act',
    params: inRealm,
    answer: inbox.Next,
    says: '领取下一件 Take the next piece of work',
  },

  ...noticeDoors,

  task: {
    method: 'GET',
    path: '/api/:realm/tasks/:task',
    right: 'act',
    params: ofTask,
    answer: task.TaskPage,
    says: '办件 A task with its form, papers and buttons',
  },
  claimTask: {
    method: 'POST',
    path: '/api/:realm/tasks/:task/claim',
    right: 'act',
    params: ofTask,
    body: inbox.Claim,
    answer: inbox.InboxRow,
    says: '领取 Take a task',
  },
  releaseTask: {
    method: 'POST',
    path: '/api/:realm/tasks/:task/release',
    right: 'act',
    params: ofTask,
    body: inbox.Release,
    answer: inbox.InboxRow,
    says: '退回公共池 Give a task back',
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/:realm/tasks/:task/draft',
    right: 'act',
    params: ofTask,
    body: task.Draft,
    answer: task.DraftSaved,
    says: '暂存 Keep a draft; answers the form as it now stands',
  },
  completeTask: {
    method: 'POST',
    path: '/api/:realm/tasks/:task/complete',
    right: 'act',
    params: ofTask,
    body: task.Complete,
    answer: cases.Acted,
    says: '提交 Submit a task',
  },
  reassignTasks: {
    method: 'POST',
    path: '/api/:realm/tasks/reassign',
    right: 'supervise',
    params: inRealm,
    body: inbox.Reassign,
    answer: inbox.Reassigned,
    says: '改派 Reassign tasks, with a result for each',
  },
  resolveIncident: {
    method: 'POST',
    path: '/api/:realm/tasks/:task/resolve',
    right: 'act',
    params: ofTask,
    body: cases.Resolve,
    answer: cases.Acted,
    says: '处理异常 Answer an incident',
  },

  cases: {
    method: 'GET',
    path: '/api/:realm/cases',
    right: 'act',
    params: inRealm,
    query: cases.CasesQuery,
    answer: cases.Cases,
    says: '查办件 Cases of my regions, newest first',
  },
  searchCases: {
    method: 'POST',
    path: '/api/:realm/cases/search',
    right: 'act',
    params: inRealm,
    body: cases.CasesSearch,
    answer: cases.Cases,
    says: '查找办件 Search cases by number, name or the end of an identity number',
  },
  fileCase: {
    method: 'POST',
    path: '/api/:realm/cases',
    right: 'file',
    params: inRealm,
    body: cases.FileCase,
    answer: cases.Acted,
    says: '立案 File a case',
  },
  case: {
    method: 'GET',
    path: '/api/:realm/cases/:case',
    right: 'act',
    params: ofCase,
    answer: cases.CasePage,
    says: '一件的全部 A case',
  },
  deadlines: {
    method: 'GET',
    path: '/api/:realm/cases/:case/deadlines',
    right: 'act',
    params: ofCase,
    answer: Deadlines,
    says: '为什么是这天 Why each limit ends on its day',
  },
  withdrawCase: {
    method: 'POST',
    path: '/api/:realm/cases/:case/withdraw',
    right: 'file',
    params: ofCase,
    body: cases.Withdraw,
    answer: cases.Acted,
    says: '撤回 Withdraw, on behalf of the applicant',
  },
  receiveMoney: {
    method: 'POST',
    path: '/api/:realm/cases/:case/receipts',
    right: 'pay',
    params: ofCase,
    body: cases.Receipt,
    answer: cases.Acted,
    says: '到账 Book money that came in',
  },
  proveService: {
    method: 'POST',
    path: '/api/:realm/cases/:case/served',
    right: 'act',
    params: ofCase,
    body: cases.Served,
    answer: cases.Acted,
    says: '送达 Proof of service',
  },
  letterReturned: {
    method: 'POST',
    path: '/api/:realm/cases/:case/returned',
    right: 'act',
    params: ofCase,
    body: cases.Returned,
    answer: cases.Acted,
    says: '退回件 A letter came back',
  },
  actOnClock: {
    method: 'POST',
    path: '/api/:realm/cases/:case/clock',
    right: 'supervise',
    params: ofCase,
    body: ClockAct,
    answer: cases.Acted,
    says: '改动时限 Suspend, resume, extend, restart or correct a term, or revoke an earlier entry; proposed where another must approve',
  },
  previewClock: {
    method: 'POST',
    path: '/api/:realm/cases/:case/clock/preview',
    right: 'supervise',
    params: ofCase,
    body: ClockTrial,
    answer: ClockPreview,
    says: '改动时限以前先看 What a decision on a term would move',
  },
  paymentOutcome: {
    method: 'POST',
    path: '/api/:realm/payments/:payment/outcome',
    right: 'pay',
    params: Type.Object({ realm: Realm, payment: Id }),
    body: cases.PaymentOutcome,
    answer: cases.Acted,
    says: '付款结果 The bank has paid, or has not',
  },

  ...procedureDoors,

  overdue: {
    method: 'GET',
    path: '/api/:realm/board/overdue',
    right: 'supervise',
    params: inRealm,
    query: OverdueQuery,
    answer: Overdue,
    says: '逾期与临期 What is late and what will be',
  },
  dueDays: {
    method: 'GET',
    path: '/api/:realm/board/days',
    right: 'supervise',
    params: inRealm,
    query: DueDaysQuery,
    answer: DueDays,
    says: '往后十四个工作日各到期多少 What is due on each of the next working days',
  },
  people: {
    method: 'GET',
    path: '/api/:realm/people',
    right: 'supervise',
    params: inRealm,
    query: PeopleQuery,
    answer: People,
    says: '人员与负荷 People and their load',
  },

  ...calendarDoors,

  openRehearsal: {
    method: 'POST',
    path: '/api/rehearsals',
    right: 'rehearse',
    body: OpenRehearsal,
    answer: cases.Acted,
    says: '推演 Open a rehearsal case as of a day',
  },
  advance: {
    method: 'POST',
    path: '/api/rehearsals/:case/advance',
    right: 'rehearse',
    params: Type.Object({ case: Id }),
    body: Advance,
    answer: cases.Acted,
    says: '拨快 Move the clock of a rehearsal forward',
  },
} as const satisfies { [name: string]: Door };

/** The stream of hints (`GET /api/events`): text/event-stream, each event `{realm, case?, what}` says that something shown may be old. */
export const eventsPath = '/api/events';

export type Doors = typeof doors;
export type DoorName = keyof Doors;
type In<S> = S extends TSchema ? Static<S> : undefined;
type Part<D, K extends string> = K extends keyof D ? In<D[K]> : undefined;
/** What the handler of a door is given and must answer. */
export type Request<N extends DoorName> = {
  params: Part<Doors[N], 'params'>;
  query: Part<Doors[N], 'query'>;
  body: Part<Doors[N], 'body'>;
};
export type Answer<N extends DoorName> = Static<Doors[N]['answer']>;
