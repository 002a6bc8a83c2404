import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces travel as payloads, so that the codec covers them: an error text may name a person. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
