import { DefaultFailureConverter } from '@temporalio/common';

/** What failed, and where in the code, goes to Temporal inside a payload, so that the codec seals it like everything else. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
