import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import underPressure from '@fastify/under-pressure';
import { type Endpoint, isBinding, LIMITS } from '@nhipcau/contracts';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Handlers } from './call.ts';
import { ARRIVED_WITHIN_MS, type DoorLimits, GENEROUS_LIMITS, SILENT_FOR_MS } from './limits/door-limits.ts';
import { type CountStranger, countRequests } from './limits/rate-limits.ts';
import { HEALTH_ENDPOINTS, healthHandlers, type Needs } from './readiness.ts';
import { answerWithAllowed } from './reply/allowed-methods.ts';
import { errorHandler } from './reply/error-handler.ts';
import { EventStreams } from './reply/event-stream.ts';
import { RefusedRequest, sendProblem } from './reply/send-problem.ts';
import { languageOf } from './request/language.ts';
import { requestIdOf } from './request/request-id.ts';
import { decorateRequests } from './request/request-state.ts';
import { validatorCompiler } from './request/validators.ts';
import { type AnyHandler, forgetting, routeOf } from './route-of.ts';
import type { StepUp } from './step-up/step-up.ts';
import type { Authenticate } from './token/authenticator.ts';

export interface ServiceOptions<Endpoints extends Readonly<Record<string, Endpoint>>> {
  /** As health and logs name it. */
  readonly name: string;
  readonly endpoints: Endpoints;
  /** Declare them apart, as `Handlers<typeof endpoints>`: written in place, their statuses widen to plain numbers. */
  readonly handlers: Handlers<NoInfer<Endpoints>>;
  readonly authenticate: Authenticate;
  /** Needed by whoever has an endpoint of a binding act. */
  readonly stepUp?: StepUp;
  readonly log: FastifyBaseLogger;
  /** What readiness asks. */
  readonly needs?: Needs;
  /** Endpoints that exist in local mode only are registered in local mode only. */
  readonly localMode?: boolean;
  /** Generous ones when absent. */
  readonly limits?: DoorLimits | undefined;
}

// Longer than a proxy keeps an idle connection, so that it is never the service that hangs up on a request under way.
const KEEP_ALIVE_MS = 72_000;

function bare(log: FastifyBaseLogger, { trustedProxies }: DoorLimits): FastifyInstance {
  return fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: LIMITS.bodyBytes,
    connectionTimeout: SILENT_FOR_MS,
    requestTimeout: ARRIVED_WITHIN_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    requestIdHeader: false,
    genReqId: requestIdOf,
    exposeHeadRoutes: false,
    return503OnClosing: true,
    frameworkErrors: (_, request, reply) => {
      request.language = languageOf(request.headers['accept-language']);
      // Addresses that the router cannot even read.
      void sendProblem(request, reply, [{ code: 'not-found' }]);
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  });
}

/** An empty body is the empty object: acts that say all by being done need not send braces. */
function parseJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') return done(null, {});
    void parse(request, text as string, (fault, body) =>
      fault === null ? done(null, body) : done(new RefusedRequest([{ code: 'malformed-json' }])),
    );
  });
}

async function protect(app: FastifyInstance, limits: DoorLimits): Promise<CountStranger> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: false,
  });
  await app.register(multipart, {
    limits: { fileSize: LIMITS.fileBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  });
  await app.register(underPressure, {
    maxEventLoopDelay: limits.overloadedAboveMs,
    pressureHandler: ({ routeOptions }) => {
      // Whoever supervises the process must hear that it lives, and not end it for being busy.
      if (routeOptions.url === HEALTH_ENDPOINTS.readHealth.path) return;
      throw new RefusedRequest([{ code: 'overloaded' }]);
    },
  });
  return await countRequests(app, limits);
}

function follow(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    request.language = languageOf(request.headers['accept-language']);
    request.faultsSoFar = [];
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const level = request.method === 'GET' && reply.statusCode < 400 ? 'debug' : 'info';
    request.log[level](
      {
        requestId: request.id,
        personId: request.caller?.personId,
        code: request.refusedWith,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
      },
      'answered',
    );
  });
}

/** A service over its contract: everything that every endpoint owes its readers is done here, and handlers do the rest. */
export async function buildService<Endpoints extends Readonly<Record<string, Endpoint>>>(
  options: ServiceOptions<Endpoints>,
): Promise<FastifyInstance> {
  const {
    name,
    endpoints,
    handlers,
    authenticate,
    limits = GENEROUS_LIMITS,
    stepUp,
    log,
    needs = {},
    localMode = false,
  } = options;
  const app = bare(log, limits);
  const streams = new EventStreams();
  decorateRequests(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setErrorHandler(errorHandler);
  parseJson(app);
  follow(app);
  const countStranger = await protect(app, limits);
  answerWithAllowed(app);
  app.decorate('countStranger', countStranger);
  app.addHook('preClose', async () => streams.endAll());

  const register = (declared: Endpoint, handler: AnyHandler): void => {
    if (declared.localOnly === true && !localMode) return;
    // Left out by mistake, it would let binding acts through with any token.
    if (isBinding(declared) && stepUp === undefined) throw new Error(`${declared.path} is binding and needs a step-up`);
    app.route(routeOf({ declared, handler, authenticate, countStranger, stepUp, streams }));
  };
  const health = healthHandlers(name, needs);
  register(HEALTH_ENDPOINTS.readHealth, forgetting(health.readHealth));
  register(HEALTH_ENDPOINTS.readReadiness, forgetting(health.readReadiness));
  for (const [key, declared] of Object.entries(endpoints)) {
    register(declared, handlers[key as keyof Endpoints] as unknown as AnyHandler);
  }
  return app;
}
