import { sendProblem } from '@nhipcau/http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type CookieJar, cookieIn } from './cookies.ts';
import { guardOf, isForged } from './forgery-guard.ts';
import type { Provider, SigningIn } from './provider.ts';
import type { Seal } from './sealing.ts';
import { SESSION_SECONDS, type Sessions } from './sessions.ts';

export interface Frontdoor {
  readonly origin: string;
  readonly issuer: string;
  readonly jar: CookieJar;
  readonly seal: Seal;
  readonly provider: Provider;
  readonly sessions: Sessions;
  /** Links that the console shows to whoever looks after it. */
  readonly links: Readonly<Record<string, string>>;
}

const PURPOSE = 'signing-in';
const SIGNING_IN_SECONDS = 600;

/** Only to a page of ours: an address that a browser might read as another host's is not one. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[^\\\s]{0,1000}$/.test(asked)) return '/';
  return asked.startsWith('/auth/') ? '/' : asked;
}

function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(address, 303);
}

/** Signing in, who is signed in, and signing out. No token ever leaves this side. */
export function serveSignIn(http: FastifyInstance, door: Frontdoor): void {
  const { origin, issuer, jar, seal, provider, sessions, links } = door;

  http.get<{ Querystring: { to?: string } }>('/auth/sign-in', async (request, reply) => {
    const to = ownPath(request.query.to);
    try {
      const { address, signingIn } = await provider.begin(to);
      const sealed = seal.seal(signingIn, PURPOSE).toString('base64url');
      reply.header('set-cookie', jar.set(jar.signingIn, sealed, SIGNING_IN_SECONDS));
      return goTo(reply, address);
    } catch (fault) {
      request.log.warn({ err: fault }, 'the provider cannot be reached');
      return goTo(reply, '/signed-out?why=unavailable');
    }
  });

  http.get('/auth/callback', async (request, reply) => {
    const sealed = cookieIn(request.headers.cookie, jar.signingIn) ?? '';
    const signingIn = seal.open(Buffer.from(sealed, 'base64url'), PURPOSE) as SigningIn | undefined;
    reply.header('set-cookie', jar.clear(jar.signingIn));
    if (signingIn === undefined) return goTo(reply, '/signed-out?why=stale');
    try {
      const { subject, tokens } = await provider.finish(request.url, signingIn);
      const before = cookieIn(request.headers.cookie, jar.session);
      if (before !== undefined) await sessions.end(before);
      const id = await sessions.open(issuer, subject, tokens);
      reply.header('set-cookie', jar.set(jar.session, id, SESSION_SECONDS));
      return goTo(reply, ownPath(signingIn.to));
    } catch (fault) {
      request.log.warn({ err: fault }, 'the sign-in was refused');
      return goTo(reply, '/signed-out?why=refused');
    }
  });

  http.get('/auth/session', async (request, reply) => {
    const session = await sessions.find(cookieIn(request.headers.cookie, jar.session));
    if (session === undefined) return sendProblem(request, reply, [{ code: 'unauthenticated' }]);
    const { subject, tokens } = session;
    return reply
      .header('cache-control', 'no-store')
      .send({ person: subject, name: tokens.name, guard: guardOf(seal, session), links });
  });

  http.post('/auth/sign-out', async (request, reply) => {
    const session = await sessions.find(cookieIn(request.headers.cookie, jar.session));
    if (session !== undefined && isForged(request, origin, guardOf(seal, session)))
      return sendProblem(request, reply, [{ code: 'request-forged' }]);
    if (session !== undefined) await sessions.end(session.id);
    const to = await provider.endAddress(session?.tokens.idToken ?? null).catch(() => '/signed-out');
    return reply.header('set-cookie', jar.clear(jar.session)).header('cache-control', 'no-store').send({ to });
  });
}
