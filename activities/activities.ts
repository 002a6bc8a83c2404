import type { CalendarChanger, CalendarOpener, CaseDoor, CaseStore, LetterPort, PaymentPort } from '../model/ports.ts';

/** What a case does to the world goes through these. */
export interface Ports {
  store: CaseStore;
  letters: LetterPort;
  payments: PaymentPort;
  door: CaseDoor;
  calendar: CalendarOpener;
  changer: CalendarChanger;
}

/**
 * The activities by their names in histories. Each may run more than once for the same key and does its work once: that
 * is the promise of the ports. `commit`, `read` and `received` run as local activities.
 */
export function activities({ store, letters, payments, door, calendar, changer }: Ports) {
  return {
    commit: (...given: Parameters<CaseStore['commit']>) => store.commit(...given),
    read: (...given: Parameters<CaseStore['read']>) => store.read(...given),
    received: (...given: Parameters<CaseStore['received']>) => store.received(...given),
    deliverLetter: (...given: Parameters<LetterPort['deliver']>) => letters.deliver(...given),
    orderPayment: (...given: Parameters<PaymentPort['order']>) => payments.order(...given),
    recallPayment: (...given: Parameters<PaymentPort['recall']>) => payments.recall(...given),
    openCase: (...given: Parameters<CaseDoor['open']>) => door.open(...given),
    tellCases: (...given: Parameters<CaseDoor['tell']>) => door.tell(...given),
    dueOpening: (...given: Parameters<CalendarOpener['due']>) => calendar.due(...given),
    entriesForOpening: (...given: Parameters<CalendarOpener['entries']>) => calendar.entries(...given),
    openByCalendar: (...given: Parameters<CalendarOpener['open']>) => calendar.open(...given),
    openedByCalendar: (...given: Parameters<CalendarOpener['opened']>) => calendar.opened(...given),
    calendarBatch: (change: string) => changer.batch(change),
    calendarDone: (change: string) => changer.finish(change),
  };
}
