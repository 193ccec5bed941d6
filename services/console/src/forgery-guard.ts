import type { FastifyRequest } from 'fastify';
import { type Seal, sameWord } from './sealing.ts';
import type { Session } from './sessions.ts';

export const GUARD_HEADER = 'x-nhipcau-guard';

/** The word that a page of ours is given with its session and sends with everything that changes something. */
export function guardOf(seal: Seal, session: Session): string {
  return seal.proofOf(session.id);
}

const READING = new Set(['GET', 'HEAD']);

/**
 * Whether a request could have been sent by a page of somebody else: what changes something must come from our own origin, as the
 * browser says, and carry the word that only our own pages can read.
 */
export function isForged(request: FastifyRequest, origin: string, guard: string): boolean {
  if (READING.has(request.method)) return false;
  const { origin: from, 'sec-fetch-site': site, [GUARD_HEADER]: word } = request.headers;
  if (from !== undefined && from !== origin) return true;
  if (site !== undefined && site !== 'same-origin') return true;
  return typeof word !== 'string' || !sameWord(word, guard);
}
