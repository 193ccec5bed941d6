import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LIMITS } from '@nhipcau/contracts';

const REQUEST_ID = new RegExp(`^[A-Za-z0-9._-]{8,${LIMITS.requestIdCharacters}}$`);

/** The id by which a request is followed from the caller through the logs to the event. A foreign form is replaced, not repaired. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
