import { defineSearchAttributeKey, type SearchAttributePair, SearchAttributeType } from '@temporalio/common';
import type { Plan } from '../model/plan.ts';

/**
 * What an operator can filter cases by on the server's own page. Temporal never encrypts them, so they say nothing about
 * a person. They are set at the start, which costs no event; what changes with every step (unit, next due day) would cost
 * one event a step and is asked of the inbox in PostgreSQL instead.
 */
export const PROCEDURE = defineSearchAttributeKey('BanjieProcedure', SearchAttributeType.KEYWORD);
export const REGION = defineSearchAttributeKey('BanjieRegion', SearchAttributeType.KEYWORD);
export const PLAN = defineSearchAttributeKey('BanjiePlan', SearchAttributeType.KEYWORD);

/** All of them, for whoever prepares a namespace: `--search-attribute NAME=Keyword`. */
export const SEARCH_ATTRIBUTES = [PROCEDURE, REGION, PLAN];

export function searchAttributes(plan: Plan, planHash: string): SearchAttributePair[] {
  return [
    { key: PROCEDURE, value: plan.id },
    { key: REGION, value: plan.region },
    { key: PLAN, value: planHash },
  ];
}
