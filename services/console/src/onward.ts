import { Agent, type ClientRequest, request as call, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secureCall } from 'node:https';
import { SERVICES } from '@nhipcau/contracts';
import { sendProblem } from '@nhipcau/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cookieIn } from './cookies.ts';
import { guardOf, isForged } from './forgery-guard.ts';
import type { Frontdoor } from './sign-in.ts';

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

function kept(request: FastifyRequest, token: string): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  for (const name of ONWARD) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  headers['x-request-id'] ??= request.id;
  return headers;
}

/** `/api/…` of a signed-in browser goes to the services with the bearer token that the browser never sees; events stream through. */
export async function serveOnward(http: FastifyInstance, door: Frontdoor): Promise<void> {
  const target = new URL(door.origin);
  const secure = target.protocol === 'https:';
  const agent = new (secure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: 128, scheduling: 'lifo' });
  const open = new Set<ClientRequest>();

  async function pass(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const session = await door.sessions.find(cookieIn(request.headers.cookie, door.jar.session));
    if (session === undefined) return sendProblem(request, reply, [{ code: 'unauthenticated' }]);
    if (isForged(request, door.origin, guardOf(door.seal, session)))
      return sendProblem(request, reply, [{ code: 'request-forged' }]);
    const answer = await sent(request, reply, session.tokens.accessToken).catch(() => undefined);
    if (answer === undefined) return reply.sent ? reply : sendProblem(request, reply, [{ code: 'overloaded' }]);
    reply.code(answer.statusCode ?? 502);
    for (const [name, value] of Object.entries(answer.headers)) {
      if (!NOT_BACK.has(name) && value !== undefined) reply.header(name, value);
    }
    reply.header('cache-control', answer.headers['cache-control'] ?? 'no-store');
    return reply.send(answer);
  }

  function sent(request: FastifyRequest, reply: FastifyReply, token: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const onward = (secure ? secureCall : call)({
        agent,
        host: target.hostname,
        port: target.port,
        method: request.method,
        path: request.url.slice('/api'.length),
        headers: kept(request, token),
      });
      open.add(onward);
      onward.once('response', resolve);
      onward.once('error', reject);
      onward.once('close', () => open.delete(onward));
      // A reader who leaves must not keep a stream open behind the console.
      reply.raw.once('close', () => onward.destroy());
      request.raw.pipe(onward);
    });
  }

  await http.register(async (scope) => {
    // Bodies go through as they came: limits and validation are the services' own.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const service of SERVICES) {
      for (const url of [`/api/${service}`, `/api/${service}/*`]) {
        scope.route({
          method: ['GET', 'POST', 'PUT', 'DELETE'],
          url,
          bodyLimit: Number.MAX_SAFE_INTEGER,
          handler: pass,
        });
      }
    }
  });
  http.addHook('preClose', async () => {
    for (const onward of open) onward.destroy();
    agent.destroy();
  });
}
