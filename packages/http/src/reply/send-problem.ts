import { type AnyRefusal, problemOf, statusOf } from '@nhipcau/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

const RETRY_SECONDS = 2;

/** Who must sign in again is told so in the header that clients read (RFC 6750), and how freshly (RFC 9470). */
function challengeOf({ code, with: asked = {} }: AnyRefusal): string {
  if (code === 'unauthenticated') return 'Bearer';
  if (code !== 'step-up-required' && code !== 'step-up-refused') return 'Bearer error="invalid_token"';
  const acr = asked['acr'] === undefined ? '' : `, acr_values="${String(asked['acr'])}"`;
  const age = asked['seconds'] === undefined ? '' : `, max_age=${String(asked['seconds'])}`;
  return `Bearer error="insufficient_user_authentication"${acr}${age}`;
}

/** Answers with a problem (RFC 9457) that names every refusal in the reader's language, and nothing of our insides. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusals: readonly AnyRefusal[],
  retryAfterSeconds = RETRY_SECONDS,
): FastifyReply {
  const problem = problemOf(refusals, request.language, request.id);
  if (problem.status === 401) reply.header('www-authenticate', challengeOf(refusals[0] ?? { code: 'unauthenticated' }));
  if (problem.status === 503) reply.header('retry-after', String(retryAfterSeconds));
  // Hanging up on a body that is still being sent would reset the peer before it has read why it was refused: what is left of it is
  // read to nowhere, for as long as a request may take.
  reply.removeHeader('connection');
  request.refusedWith = problem.code;
  return reply
    .code(problem.status)
    .header('content-language', request.language)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(String)
    .send(JSON.stringify(problem));
}

/** A refusal thrown where no value can be returned: inside hooks and parsers. */
export class RefusedRequest extends Error {
  readonly refusals: readonly AnyRefusal[];
  readonly statusCode: number;

  constructor(refusals: readonly AnyRefusal[]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.name = 'RefusedRequest';
    this.refusals = refusals;
    this.statusCode = statusOf(refusals[0]?.code ?? 'internal-fault');
  }
}
