import { randomBytes } from 'node:crypto';
import { documentsIn, proofNonce } from '@nhipcau/http';
import type { FastifyInstance } from 'fastify';
import { type Frontdoor, goTo, ownPath, sessionOf } from './frontdoor.ts';
import { leaveFor } from './sign-in.ts';

/**
 * A fresh sign-in for what is about to be bound (RFC 9470): the provider is asked for one that is not too long ago, with a nonce that
 * names the documents, and its ID token proves both to the services.
 */
export function serveStepUp(http: FastifyInstance, door: Frontdoor): void {
  http.get<{ Querystring: { document?: string; back?: string } }>('/auth/step-up', async (request, reply) => {
    const back = ownPath(request.query.back);
    // A plus in a query is a blank to whoever decodes it.
    const documents = documentsIn((request.query.document ?? '').replaceAll(' ', '+'));
    const session = await sessionOf(door, request);
    const provider = session && door.providers.byIssuer(session.issuer);
    if (session === undefined || provider === undefined)
      return goTo(reply, `/auth/sign-in?to=${encodeURIComponent(back)}`);
    // Only a page of ours knows what its person is about to do: nobody else sends them to sign in for something.
    const { 'sec-fetch-site': site = 'same-origin' } = request.headers;
    if (documents === undefined || site !== 'same-origin') return goTo(reply, back);
    const salt = randomBytes(16).toString('base64url');
    const wanted = {
      to: back,
      nonce: proofNonce({ documents, salt }),
      maxAgeSeconds: door.stepUpMaxAgeSeconds,
      loginHint: session.subject,
      stepUp: { session: session.id, documents, salt },
    };
    return await leaveFor(door, provider, wanted, reply);
  });
}
