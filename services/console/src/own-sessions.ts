import { sendProblem } from '@nhipcau/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { guardOf, isForged } from './forgery-guard.ts';
import { type Frontdoor, sessionOf } from './frontdoor.ts';
import type { Session } from './sessions.ts';
import { noteSignIn } from './sign-in.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = (ms: number): string => new Date(ms).toISOString();

/** A person's own sessions: where they are signed in, and ending what they no longer want. */
export function serveOwnSessions(http: FastifyInstance, door: Frontdoor): void {
  const { sessions, seal, origin } = door;

  async function own(request: FastifyRequest, reply: FastifyReply): Promise<Session | undefined> {
    const session = await sessionOf(door, request);
    if (session === undefined) sendProblem(request, reply, [{ code: 'unauthenticated' }]);
    else if (isForged(request, origin, guardOf(seal, session)))
      sendProblem(request, reply, [{ code: 'request-forged' }]);
    else return session;
    return undefined;
  }

  http.get('/auth/sessions', async (request, reply) => {
    const session = await own(request, reply);
    if (session === undefined) return reply;
    const listed = await sessions.list(session);
    return reply.header('cache-control', 'no-store').send({
      items: listed.map(({ id, agent, createdAtMs, lastUsedAtMs }) => ({
        id,
        current: id === session.id,
        agent,
        startedAt: instant(createdAtMs),
        lastUsedAt: instant(lastUsedAtMs),
      })),
    });
  });

  http.delete<{ Params: { id: string } }>('/auth/sessions/:id', async (request, reply) => {
    const session = await own(request, reply);
    if (session === undefined) return reply;
    const ended = ID.test(request.params.id) && (await sessions.endOne(session, request.params.id));
    if (!ended) return sendProblem(request, reply, [{ code: 'not-found' }]);
    await noteSignIn(door, request, session, 'sessions-ended');
    return reply.header('cache-control', 'no-store').send({ ended: 1 });
  });

  /** All but the one that asks. */
  http.delete('/auth/sessions', async (request, reply) => {
    const session = await own(request, reply);
    if (session === undefined) return reply;
    await noteSignIn(door, request, session, 'sessions-ended');
    return reply.header('cache-control', 'no-store').send({ ended: await sessions.endOthers(session) });
  });
}
