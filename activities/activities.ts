import type { CaseDoor, CaseStore, LetterPort, PaymentPort } from '../model/ports.ts';

/** What a case does to the world goes through these. */
export interface Ports {
  store: CaseStore;
  letters: LetterPort;
  payments: PaymentPort;
  door: CaseDoor;
}

/**
 * The activities by their names in histories. Each may run more than once for the same key and does its work once: that
 * is the promise of the ports. `commit` and `read` run as local activities.
 */
export function activities({ store, letters, payments, door }: Ports) {
  return {
    commit: (...given: Parameters<CaseStore['commit']>) => store.commit(...given),
    read: (...given: Parameters<CaseStore['read']>) => store.read(...given),
    deliverLetter: (...given: Parameters<LetterPort['deliver']>) => letters.deliver(...given),
    orderPayment: (...given: Parameters<PaymentPort['order']>) => payments.order(...given),
    openCase: (...given: Parameters<CaseDoor['open']>) => door.open(...given),
  };
}
