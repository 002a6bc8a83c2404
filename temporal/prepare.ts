import type { RealmConnection } from './connect.ts';
import { SEARCH_ATTRIBUTES } from './search-attributes.ts';

const KEYWORD = 2;
/** Days for which the server keeps the history of a finished case. */
const RETENTION = 90;

/**
 * Registers the namespace and its search attributes where they are missing, so that an office's own cluster needs no
 * hand work when the account may do it. Safe to repeat.
 */
export async function prepareNamespace({ connection, namespace }: RealmConnection): Promise<void> {
  const known = await connection.workflowService.describeNamespace({ namespace }).catch(() => undefined);
  if (!known) {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: (RETENTION * 86_400) as never },
    });
  }
  const listed = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter(({ name }) => !(name in (listed.customAttributes ?? {})));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name }) => [name, KEYWORD])),
  });
}
