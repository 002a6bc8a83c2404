import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Effect, Lookup, Readings } from '../model/case.ts';
import type { Command } from '../model/command.ts';
import type { CaseDoor, LetterOrder, PaymentOrder, PaymentRecall, Projection, Realm } from '../model/ports.ts';
import type { Facts, Instant } from '../model/value.ts';

/** The activities that the worker offers, by their names in histories. */
export interface World {
  commit(projection: Projection): Promise<'told' | undefined>;
  read(realm: Realm, caseId: string, lookups: Lookup[], at: Instant): Promise<Readings>;
  received(realm: Realm, caseId: string, before: Instant): Promise<Command[]>;
  deliverLetter(order: LetterOrder): Promise<Facts>;
  orderPayment(order: PaymentOrder): Promise<Facts>;
  tellCases(from: Parameters<CaseDoor['tell']>[0]): Promise<void>;
  recallPayment(recall: PaymentRecall): Promise<void>;
  openCase(...order: Parameters<CaseDoor['open']>): Promise<Facts>;
}

/**
 * The store, in the same workflow task as the step: one marker event each. It is tried until it works, since a case must
 * not go on without its inbox; after a minute of trying the waiting becomes a timer.
 */
export const store = proxyLocalActivities<Pick<World, 'commit' | 'read' | 'received'>>({
  startToCloseTimeout: '5 seconds',
  localRetryThreshold: '1 minute',
  retry: { initialInterval: '200 ms', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/** Effects: six tries over about two minutes, then a person is asked by an incident. */
export const outside = proxyActivities<Pick<World, 'deliverLetter' | 'orderPayment' | 'recallPayment' | 'openCase'>>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 3, maximumInterval: '1 minute', maximumAttempts: 6 },
});

export const telling = proxyActivities<Pick<World, 'tellCases'>>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/** What an effect needs besides itself. */
export interface Origin {
  realm: Realm;
  caseId: string;
  number: string;
  region: string;
  at: Instant;
}

/** Carries one effect out. The activity makes it harmless to repeat, by case and effect key. */
export function carry(effect: Effect, { realm, caseId, number, region, at }: Origin): Promise<Facts> {
  switch (effect.kind) {
    case 'letter':
      return outside.deliverLetter({ realm, caseId, number, effect, at });
    case 'payment':
      return outside.orderPayment({ realm, caseId, number, effect, at });
    case 'recall':
      return outside.recallPayment({ realm, caseId, effect }).then(() => ({}));
    case 'open':
      return outside.openCase({ realm, caseId, region }, effect, at);
    case 'revoke':
      return Promise.reject(new RangeError('No door revokes a case yet; the compiler refuses the key'));
  }
}
