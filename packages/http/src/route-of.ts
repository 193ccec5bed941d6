import { type Endpoint, needsIdempotencyKey } from '@nhipcau/contracts';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Call, EventsReply, FileReply, Handler, Headers, Refused } from './call.ts';
import { HANDLED_WITHIN_MS, SENT_WITHIN_MS } from './limits/door-limits.ts';
import type { CountStranger } from './limits/rate-limits.ts';
import type { EventStreams } from './reply/event-stream.ts';
import { RefusedRequest, sendProblem } from './reply/send-problem.ts';
import { authentication, freshSignIn, guard, refuseFaults } from './request/check-request.ts';
import { requestHashOf } from './request/idempotency.ts';
import { revisionOf } from './request/revision.ts';
import type { StepUp } from './step-up/step-up.ts';
import type { Authenticate } from './token/authenticator.ts';

/** Any endpoint's handler, its types forgotten: what they promised, the contract's schemas have checked. */
type AnyHandled = JsonReply | FileReply | EventsReply | Refused;
export type AnyHandler = (call: Call<Endpoint>) => Promise<AnyHandled> | AnyHandled;

interface JsonReply extends Headers {
  readonly status: number;
  readonly body: unknown;
}

interface RouteParts {
  readonly declared: Endpoint;
  readonly handler: AnyHandler;
  readonly authenticate: Authenticate;
  readonly countStranger: CountStranger;
  readonly stepUp: StepUp | undefined;
  readonly streams: EventStreams;
}

export function forgetting<E extends Endpoint>(handler: Handler<E>): AnyHandler {
  return handler as unknown as AnyHandler;
}

/** An endpoint that asks nothing in its query refuses whatever stands there, as a body would. */
const NO_QUERY = { type: 'object', additionalProperties: false, properties: {} } as const;

function schemaOf({ params, query, body, replies }: Endpoint): Record<string, unknown> {
  const shown = Object.entries(replies).filter(([, reply]) => typeof reply !== 'string');
  return {
    ...(params === undefined ? {} : { params }),
    querystring: query ?? NO_QUERY,
    ...(body === undefined ? {} : { body }),
    response: Object.fromEntries(shown),
  };
}

function callOf(declared: Endpoint, request: FastifyRequest): Call<Endpoint> {
  const acts = needsIdempotencyKey(declared);
  const call = {
    params: request.params,
    query: request.query,
    body: request.body,
    caller: request.caller,
    key: acts ? request.headers['idempotency-key'] : undefined,
    requestHash: acts ? requestHashOf(request.method, request.url, request.body) : undefined,
    revision: declared.ifMatch === 'required' ? revisionOf(request.headers['if-match']) : undefined,
    file: request.upload,
    requestId: request.id,
    language: request.language,
    log: request.log,
  };
  return call as Call<Endpoint>;
}

function sendFile(reply: FastifyReply, { file, headers = {} }: FileReply): FastifyReply {
  // Whatever the file says of itself, a browser saves it and runs nothing of it.
  return reply
    .headers(headers)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .type(file.mediaType)
    .send(file.bytes);
}

/**
 * What the handler comes to, if it comes to an end in time. Fastify's own limit makes and breaks an abort signal with every request,
 * whether anybody listens or not, which costs more than all of Cedar's answers to it: it is left to files, which take their time.
 */
function handledInTime<Result>(handling: Promise<Result> | Result): Promise<Result> | Result {
  if (!(handling instanceof Promise)) return handling;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new RefusedRequest([{ code: 'overloaded' }])), HANDLED_WITHIN_MS);
    handling.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** One endpoint as a Fastify route: authenticate, guard, validate, refuse every fault at once, handle, answer. */
export function routeOf(parts: RouteParts): RouteOptions {
  const { declared, handler, authenticate, countStranger, stepUp, streams } = parts;
  const sendsFile = Object.values(declared.replies).includes('file');
  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const handling = handler(callOf(declared, request));
    const handled = await (sendsFile ? handling : handledInTime(handling));
    if ('refusals' in handled) return sendProblem(request, reply, handled.refusals);
    if ('subscribe' in handled) {
      const { authorization, 'last-event-id': lastEventId } = request.headers;
      const stillProven = async () => typeof (await authenticate(authorization)) !== 'string';
      await streams.serve(reply, lastEventId?.toString(), handled.subscribe, stillProven);
      return reply;
    }
    if ('file' in handled) return sendFile(reply, handled);
    if (handled.headers !== undefined) reply.headers(handled.headers);
    return reply.code(handled.status).send(handled.body);
  }
  return {
    method: declared.method,
    url: declared.path.replaceAll(/\{([a-z]+)\}/g, ':$1'),
    schema: schemaOf(declared),
    attachValidation: true,
    onRequest: authentication(declared, authenticate, countStranger),
    ...(sendsFile ? { handlerTimeout: SENT_WITHIN_MS } : {}),
    // Whoever supervises the process may ask as often as it likes.
    config: declared.service === 'every' ? { rateLimit: false } : {},
    preValidation: guard(declared),
    preHandler: [refuseFaults, freshSignIn(declared, stepUp)],
    handler: answer,
  };
}
