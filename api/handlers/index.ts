import type { Handlers } from '../context.ts';
import type { DoorName } from '../contract/routes.ts';
import { boardHandlers } from './board.ts';
import { calendarHandlers } from './calendars.ts';
import { caseActHandlers } from './case-acts.ts';
import { caseHandlers } from './cases.ts';
import { fileHandlers } from './file.ts';
import { inboxHandlers } from './inbox.ts';
import { meHandlers } from './me.ts';
import { noticeHandlers } from './notices.ts';
import { procedureHandlers } from './procedures.ts';
import { rehearsalHandlers } from './rehearsals.ts';
import { taskHandlers } from './tasks.ts';

/** A handler for every door but those of the cookie; one that is missing is a compile error. */
export const handlers: Handlers<Exclude<DoorName, 'signIn' | 'signOut'>> = {
  ...meHandlers,
  ...inboxHandlers,
  ...noticeHandlers,
  ...taskHandlers,
  ...caseHandlers,
  ...caseActHandlers,
  ...fileHandlers,
  ...procedureHandlers,
  ...boardHandlers,
  ...rehearsalHandlers,
  ...calendarHandlers,
};
