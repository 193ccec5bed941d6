import { verifyLogoutToken } from '@nhipcau/http';
import type { FastifyInstance } from 'fastify';
import type { Frontdoor } from './frontdoor.ts';

const FORM = 'application/x-www-form-urlencoded';
const MOST_BYTES = 16_384;

/** Sessions that the provider ends by itself (OpenID Connect Back-Channel Logout 1.0). Its signature is all that is believed. */
export async function serveBackChannel(http: FastifyInstance, door: Frontdoor): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, text, done) =>
      done(null, new URLSearchParams(text as string)),
    );
    scope.post<{ Params: { provider: string } }>('/auth/back-channel-logout/:provider', async (request, reply) => {
      const provider = door.providers.byId(request.params.provider);
      const token = request.body instanceof URLSearchParams ? request.body.get('logout_token') : null;
      const over = provider && token !== null ? await verifyLogoutToken(token, provider.issuer) : undefined;
      reply.header('cache-control', 'no-store');
      if (provider === undefined || over === undefined) return reply.code(400).send({ error: 'invalid_request' });
      // Where accounts are known by another claim, `sub` names nobody here: the provider's session must.
      const byName = provider.facts.claims.subject === 'sub' ? over.subject : null;
      const { providerSession } = over;
      await door.sessions.endByProvider(provider, providerSession === null ? byName : null, providerSession);
      return reply.send({});
    });
  });
}
