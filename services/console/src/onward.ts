import { ENDPOINTS, type Endpoint } from '@nhipcau/contracts';
import { documentsIn, PROOF_HEADER, sendProblem } from '@nhipcau/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { guardOf, isForeign, isForged } from './forgery-guard.ts';
import { type Frontdoor, sessionOf } from './frontdoor.ts';
import { OnwardCalls } from './onward-calls.ts';
import type { Session } from './sessions.ts';
import { SessionStreams } from './streams.ts';

/** What a request keeps on its way to the services; everything else, the cookie above all, stays here. */
const ONWARD = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'last-event-id',
  'x-request-id',
];
/** Headers that concern one connection, and those that this origin states for itself. */
const NOT_BACK = new Set(['connection', 'keep-alive', 'transfer-encoding', 'set-cookie', 'strict-transport-security']);

/** First segments of the addresses at which the services answer people. */
const ROOTS = new Set(
  Object.values(ENDPOINTS)
    .filter(({ service }: Endpoint) => service !== 'every')
    .map(({ path }) => path.split('/')[1] ?? ''),
);

/** By which a page says what it is about to bind its person to: the kept sign-in for that goes along. */
const DOCUMENT_HEADER = 'x-nhipcau-document';

/** What a page follows by itself for as long as it stands open: that is no use of the session. */
const FOLLOWED = '/api/tasks/changes';

function proofOf(door: Frontdoor, session: Session, request: FastifyRequest): Record<string, string> {
  const named = request.headers[DOCUMENT_HEADER];
  const documents = typeof named === 'string' ? documentsIn(named) : undefined;
  const proof = documents && door.sessions.proofFor(session, documents);
  return proof === undefined ? {} : { [PROOF_HEADER]: proof.header };
}

function kept(request: FastifyRequest, session: Session): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${session.tokens.accessToken}` };
  for (const name of ONWARD) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  headers['x-request-id'] ??= request.id;
  return headers;
}

/** `/api/…` of a signed-in browser goes to the services with the bearer token that the browser never sees; events stream through. */
export async function serveOnward(http: FastifyInstance, door: Frontdoor): Promise<void> {
  const calls = new OnwardCalls(door.origin);
  const streams = new SessionStreams(door.sessions);

  async function pass(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const session = await sessionOf(door, request, !request.url.startsWith(FOLLOWED));
    if (session === undefined) {
      await http.countStranger(request, reply);
      return sendProblem(request, reply, [{ code: 'unauthenticated' }]);
    }
    // Reading, too: no page but ours has any business with a signed-in browser's way to the services.
    if (isForeign(request, door.origin) || isForged(request, door.origin, guardOf(door.seal, session)))
      return sendProblem(request, reply, [{ code: 'request-forged' }]);
    const headers = { ...kept(request, session), ...proofOf(door, session, request) };
    const answer = await calls.send(request, reply, headers).catch(() => undefined);
    if (answer === undefined) return reply.sent ? reply : sendProblem(request, reply, [{ code: 'overloaded' }]);
    reply.code(answer.statusCode ?? 502);
    for (const [name, value] of Object.entries(answer.headers)) {
      if (!NOT_BACK.has(name) && value !== undefined) reply.header(name, value);
    }
    reply.header('cache-control', answer.headers['cache-control'] ?? 'no-store');
    if (answer.headers['content-type']?.startsWith('text/event-stream') === true)
      answer.once(
        'close',
        streams.add(session.id, () => answer.destroy()),
      );
    return reply.send(answer);
  }

  await http.register(async (scope) => {
    // Bodies go through as they came: limits and validation are the services' own.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const root of ROOTS) {
      for (const url of [`/api/${root}`, `/api/${root}/*`]) {
        scope.route({
          // Which of them an address takes is the services' word, and theirs to refuse (RFC 9110, 15.5.6).
          method: scope.supportedMethods,
          url,
          bodyLimit: Number.MAX_SAFE_INTEGER,
          // Counted there, by person.
          config: { rateLimit: false },
          handler: pass,
        });
      }
    }
  });
  http.addHook('preClose', async () => {
    streams.stop();
    calls.stop();
  });
}
