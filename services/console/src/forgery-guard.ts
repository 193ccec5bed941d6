import { sendProblem } from '@nhipcau/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Seal, sameWord } from './sealing.ts';
import type { Session } from './sessions.ts';

export const GUARD_HEADER = 'x-nhipcau-guard';

/** The word that a page of ours is given with its session and sends with everything that changes something. */
export function guardOf(seal: Seal, session: Pick<Session, 'id'>): string {
  return seal.proofOf(session.id);
}

const READING = new Set(['GET', 'HEAD']);

/** Whether a browser says that a page of somebody else sent it. Other programs say nothing, and have no cookie of ours. */
export function isForeign(
  { headers: { origin: from, 'sec-fetch-site': site } }: FastifyRequest,
  origin: string,
): boolean {
  if (from !== undefined && from !== origin) return true;
  return site === 'cross-site' || site === 'same-site';
}

/** Whatever door it knocks at, a request that changes something and comes from a page of somebody else is not let in. */
export function refuseForeignPages(http: FastifyInstance, origin: string): void {
  http.addHook('onRequest', async (request, reply) => {
    if (READING.has(request.method) || !isForeign(request, origin)) return;
    return sendProblem(request, reply, [{ code: 'request-forged' }]);
  });
}

/**
 * Whether a request could have been sent by a page of somebody else: what changes something must come from our own origin, as the
 * browser says, and carry the word that only our own pages can read.
 */
export function isForged(request: FastifyRequest, origin: string, guard: string): boolean {
  if (READING.has(request.method)) return false;
  const { 'sec-fetch-site': site, [GUARD_HEADER]: word } = request.headers;
  if (isForeign(request, origin) || (site !== undefined && site !== 'same-origin')) return true;
  return typeof word !== 'string' || !sameWord(word, guard);
}
