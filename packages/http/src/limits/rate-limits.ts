import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RefusedRequest } from '../reply/send-problem.ts';
import type { DoorLimits } from './door-limits.ts';

const MINUTE_MS = 60_000;
/** Persons and addresses counted at once in one process; whoever was not seen for longest is forgotten first. */
const MOST_COUNTED = 20_000;

/** Counts a request whose sender could not be told; throws where its address has had too many. */
export type CountStranger = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const nobodyCounts: CountStranger = async () => undefined;
const tooMany = (): RefusedRequest => new RefusedRequest([{ code: 'too-many-requests' }]);

/**
 * Counts requests by person once the token has told who asks, by address before that: an office behind one address is not held to
 * the measure of one person. RateLimit headers go with every answer, Retry-After with a 429.
 */
export async function countRequests(app: FastifyInstance, limits: DoorLimits): Promise<CountStranger> {
  const { personPerMinute, strangerPerMinute } = limits;
  const limited = (request: FastifyRequest) => (request.caller === undefined ? strangerPerMinute : personPerMinute);
  await app.register(rateLimit, {
    // Runs behind the hooks of a route itself, so that who asks is known.
    hook: 'onRequest',
    timeWindow: MINUTE_MS,
    cache: MOST_COUNTED,
    enableDraftSpec: true,
    keyGenerator: ({ caller, ip }) => (caller === undefined ? `address ${ip}` : `person ${caller.personId}`),
    max: limited,
    allowList: (request) => limited(request) === 0,
    errorResponseBuilder: tooMany,
  });
  if (strangerPerMinute === 0) return nobodyCounts;
  const count = app.createRateLimit({
    max: strangerPerMinute,
    timeWindow: MINUTE_MS,
    allowList: () => false,
    keyGenerator: ({ ip }) => `refused ${ip}`,
  });
  return async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    throw tooMany();
  };
}
