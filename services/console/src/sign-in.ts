import { setTimeout as delay } from 'node:timers/promises';
import { sendProblem, writeProof } from '@nhipcau/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cookieIn } from './cookies.ts';
import { guardOf, isForged } from './forgery-guard.ts';
import { type Frontdoor, goTo, ownPath, sessionOf } from './frontdoor.ts';
import type { Finished, Provider, SigningIn, Wanted } from './provider.ts';
import { coarseAgent } from './user-agent.ts';

const PURPOSE = 'signing-in';
const SIGNING_IN_SECONDS = 600;

/** Sends the browser to the provider; what must be known when it comes back lies sealed in a cookie. */
export async function leaveFor(
  door: Frontdoor,
  provider: Provider,
  wanted: Wanted,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { jar, seal } = door;
  const begun = await provider.begin(wanted).catch((fault: unknown) => {
    reply.log.warn({ err: fault }, 'the provider cannot be reached');
  });
  if (begun === undefined) return goTo(reply, '/signed-out?why=unavailable');
  const sealed = seal.seal(begun.signingIn, PURPOSE).toString('base64url');
  reply.header('set-cookie', jar.set(jar.signingIn, sealed, SIGNING_IN_SECONDS));
  return goTo(reply, begun.address);
}

/** Who did what with their sign-in, for whoever must find out later: never a name, a token or a cookie. */
export async function noteSignIn(
  { sessions }: Frontdoor,
  request: FastifyRequest,
  account: { readonly issuer: string; readonly subject: string },
  code: 'signed-in' | 'signed-in-anew' | 'signed-out' | 'signed-out-everywhere' | 'sessions-ended',
  acr: string | null = null,
): Promise<void> {
  const personId = await sessions.personOf(account).catch(() => undefined);
  const how = acr === null ? '' : ` by ${acr}`;
  request.log.info({ requestId: request.id, personId, code }, `${code.replaceAll('-', ' ')}${how}`);
}

/**
 * Whether the provider vouches by a sign-in from before an end was put to them all: its own session outlives ours, and would let back in
 * whoever holds a lost device. Providers tell whole seconds: of the second in which the end was put nobody can say, so it is waited out
 * before the person is asked anew.
 */
async function isFromBeforeTheEnd({ sessions }: Frontdoor, provider: Provider, finished: Finished): Promise<boolean> {
  const { authTimeSeconds } = finished.proven;
  if (authTimeSeconds === null) return false;
  const { issuer } = provider.facts;
  const endedMs = await sessions.signInsVoidBeforeMs({ issuer, subject: finished.subject });
  if (authTimeSeconds * 1000 > endedMs) return false;
  const leftMs = (Math.floor(endedMs / 1000) + 1) * 1000 - Date.now();
  if (leftMs > 0) await delay(Math.min(leftMs, 1000));
  return true;
}

/** A sign-in of its own: whatever session the browser had before is over. */
async function signedIn(
  door: Frontdoor,
  provider: Provider,
  finished: Finished,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { jar, sessions } = door;
  const before = await sessionOf(door, request, false);
  if (before !== undefined) await sessions.end(before);
  const { subject, tokens, providerSession } = finished;
  const agent = coarseAgent(request.headers['user-agent']);
  const account = { issuer: provider.facts.issuer, subject };
  const secret = await sessions.open({ ...account, agent, providerSession }, tokens);
  await noteSignIn(door, request, account, 'signed-in', finished.proven.acr);
  reply.header('set-cookie', [jar.clear(jar.signingIn), jar.set(jar.session, secret, sessions.rules.sessionSeconds)]);
}

/** A fresh sign-in for what is being bound: the same session goes on, under a new cookie value. False where it is somebody else's. */
async function steppedUp(
  door: Frontdoor,
  provider: Provider,
  finished: Finished,
  stepUp: NonNullable<SigningIn['stepUp']>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const { jar, sessions } = door;
  const session = await sessionOf(door, request);
  if (session === undefined || session.id !== stepUp.session) return false;
  if (session.issuer !== provider.facts.issuer || session.subject !== finished.subject) return false;
  const { documents, salt } = stepUp;
  const { authTimeSeconds, expiresAtSeconds } = finished.proven;
  const untilMs = Math.min(expiresAtSeconds * 1000, ((authTimeSeconds ?? 0) + door.stepUpMaxAgeSeconds) * 1000);
  const header = writeProof({ documents, salt, idToken: finished.tokens.idToken ?? '' });
  const secret = await sessions.stepUp(session, finished.tokens, { documents, header, untilMs });
  if (secret === undefined) return false;
  await provider.forget(session.tokens).catch(() => undefined);
  await noteSignIn(door, request, session, 'signed-in-anew', finished.proven.acr);
  reply.header('set-cookie', [jar.clear(jar.signingIn), jar.set(jar.session, secret, sessions.rules.sessionSeconds)]);
  return true;
}

/** Asking for an age makes every provider say when the person signed in. */
function asked({ sessions }: Frontdoor, to: string, anew?: true): Wanted {
  return { to, maxAgeSeconds: sessions.rules.sessionSeconds, ...(anew === undefined ? {} : { anew }) };
}

/** Signing in, and coming back from the provider. No token ever leaves this side. */
export function serveSignIn(http: FastifyInstance, door: Frontdoor): void {
  const { jar, seal, providers, links, stepUp } = door;

  http.get('/auth/providers', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ providers: providers.all.map(({ facts: { id, label } }) => ({ id, label })) }),
  );

  http.get<{ Querystring: { to?: string; provider?: string } }>('/auth/sign-in', async (request, reply) => {
    const to = ownPath(request.query.to);
    const only = providers.all.length === 1 ? providers.all[0] : undefined;
    const provider = only ?? providers.byId(request.query.provider);
    if (provider === undefined) return goTo(reply, `/signed-out?why=choose&to=${encodeURIComponent(to)}`);
    return await leaveFor(door, provider, asked(door, to), reply);
  });

  http.get<{ Params: { provider: string } }>('/auth/callback/:provider', async (request, reply) => {
    const sealed = cookieIn(request.headers.cookie, jar.signingIn) ?? '';
    const signingIn = seal.open(Buffer.from(sealed, 'base64url'), PURPOSE) as SigningIn | undefined;
    const provider = providers.byId(signingIn?.provider);
    reply.header('set-cookie', jar.clear(jar.signingIn));
    if (signingIn === undefined || provider === undefined) return goTo(reply, '/signed-out?why=stale');
    try {
      // What comes back by another provider's address was asked of nobody (mix-up, RFC 9700, 4.4).
      if (request.params.provider !== signingIn.provider) throw new Error('the answer came by way of another provider');
      const finished = await provider.finish(request.url, signingIn);
      if (signingIn.stepUp === undefined) {
        if (await door.sessions.isClosed({ issuer: provider.facts.issuer, subject: finished.subject }))
          return goTo(reply, '/signed-out?why=closed');
        if (await isFromBeforeTheEnd(door, provider, finished)) {
          if (signingIn.anew === true) throw new Error('the provider relies on a sign-in that was ended');
          return await leaveFor(door, provider, asked(door, signingIn.to, true), reply);
        }
        await signedIn(door, provider, finished, request, reply);
      } else if (!(await steppedUp(door, provider, finished, signingIn.stepUp, request, reply)))
        return goTo(reply, '/signed-out?why=other');
      return goTo(reply, ownPath(signingIn.to));
    } catch (fault) {
      request.log.warn({ err: fault }, 'the sign-in was refused');
      // Who was only to sign in anew is still signed in, and goes on where they were.
      return goTo(reply, signingIn.stepUp === undefined ? '/signed-out?why=refused' : ownPath(signingIn.to));
    }
  });

  http.get('/auth/session', async (request, reply) => {
    const session = await sessionOf(door, request);
    if (session === undefined) return sendProblem(request, reply, [{ code: 'unauthenticated' }]);
    const { subject, tokens, proofs } = session;
    const nowMs = door.sessions.rules.now();
    const proven = proofs
      .map(({ documents, untilMs }) => ({ documents, secondsLeft: Math.floor((untilMs - nowMs) / 1000) }))
      .filter(({ secondsLeft }) => secondsLeft > 0);
    return reply
      .header('cache-control', 'no-store')
      .send({ person: subject, name: tokens.name, guard: guardOf(seal, session), links, stepUp, proven });
  });

  http.post<{ Querystring: { everywhere?: string } }>('/auth/sign-out', async (request, reply) => {
    const session = await sessionOf(door, request);
    if (session !== undefined && isForged(request, door.origin, guardOf(seal, session)))
      return sendProblem(request, reply, [{ code: 'request-forged' }]);
    const provider = session && providers.byIssuer(session.issuer);
    if (session !== undefined) {
      const everywhere = request.query.everywhere === 'yes';
      await noteSignIn(door, request, session, everywhere ? 'signed-out-everywhere' : 'signed-out');
      if (everywhere) await door.sessions.endEverywhere(session);
      else await door.sessions.end(session);
      await provider?.forget(session.tokens).catch(() => undefined);
    }
    const to = await provider?.endAddress(session?.tokens.idToken ?? null).catch(() => undefined);
    return reply
      .header('set-cookie', jar.clear(jar.session))
      .header('cache-control', 'no-store')
      .send({ to: to ?? '/signed-out' });
  });
}
