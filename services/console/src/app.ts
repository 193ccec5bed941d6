import { fileURLToPath } from 'node:url';
import { openDatabase } from '@nhipcau/database';
import {
  buildService,
  type DoorLimits,
  type IdentityProvider,
  requireSecureProviders,
  type StepUpSettings,
  serveDocumentation,
} from '@nhipcau/http';
import type { Log } from '@nhipcau/platform/log';
import type { FastifyInstance } from 'fastify';
import { serveBackChannel } from './back-channel.ts';
import { cookieJar } from './cookies.ts';
import { refuseForeignPages } from './forgery-guard.ts';
import { serveOnward } from './onward.ts';
import { serveOwnSessions } from './own-sessions.ts';
import { servePages } from './pages.ts';
import { Providers } from './provider.ts';
import { sealWith } from './sealing.ts';
import { type SessionRules, Sessions } from './sessions.ts';
import { serveSignIn } from './sign-in.ts';
import { serveStepUp } from './step-up.ts';

export interface ConsoleOptions extends Partial<SessionRules>, Pick<StepUpSettings, 'stepUp' | 'stepUpMaxAgeSeconds'> {
  /** The public base address, behind which the services stand too. */
  readonly origin: string;
  /** Who may sign people in. */
  readonly providers: readonly IdentityProvider[];
  readonly databaseUrl: string;
  readonly poolSize?: number;
  /** Seals sessions and cookies: the same for every process of the console. */
  readonly cookieSecret: string;
  readonly mode: 'local' | 'production';
  /** Absent where nobody serves it. */
  readonly temporalUi?: string;
  /** Where the built pages lie; the place where the build puts them when absent. */
  readonly pagesFolder?: string;
  /** Generous ones when absent. */
  readonly limits?: DoorLimits;
  readonly log: Log;
}

/** A working day and a little more; afterwards one signs in again. */
const WORKING_DAY_SECONDS = 12 * 3600;
/** A desk that was left for longer is nobody's. */
const IDLE_SECONDS = 30 * 60;

export const PAGES_FOLDER = fileURLToPath(new URL('../.nhipcau/pages', import.meta.url));

/** For browsers: the pages, signing in, and the way to the services for whoever is signed in. */
export async function buildConsole(
  options: ConsoleOptions,
): Promise<{ readonly http: FastifyInstance; stop(): Promise<void> }> {
  const { origin, mode, temporalUi, log, stepUp, stepUpMaxAgeSeconds } = options;
  const secure = origin.startsWith('https://');
  if (!secure && mode === 'production')
    throw new Error(`in production the console is served over https, not ${origin}`);
  if (mode === 'production') requireSecureProviders(options.providers);
  const db = openDatabase({
    url: options.databaseUrl,
    applicationName: 'nhipcau-console',
    poolSize: options.poolSize ?? 10,
  });
  const seal = sealWith(options.cookieSecret);
  const providers = new Providers(options.providers, origin);
  const { sessionSeconds = WORKING_DAY_SECONDS, sessionIdleSeconds = IDLE_SECONDS, now = Date.now } = options;
  const sessions = new Sessions(db, seal, providers, { sessionSeconds, sessionIdleSeconds, now });
  const links = { ...(temporalUi === undefined ? {} : { temporal: temporalUi }), documentation: '/api' };
  const http = await buildService({
    name: 'console',
    endpoints: {},
    handlers: {},
    authenticate: () => 'unauthenticated',
    needs: { database: db.ping },
    limits: options.limits,
    log,
  });
  refuseForeignPages(http, origin);
  const door = { origin, jar: cookieJar(secure), seal, providers, sessions, stepUp, stepUpMaxAgeSeconds, links };
  serveSignIn(http, door);
  serveStepUp(http, door);
  serveOwnSessions(http, door);
  await serveBackChannel(http, door);
  await serveOnward(http, door);
  await serveDocumentation(http);
  await servePages(http, options.pagesFolder ?? PAGES_FOLDER, secure);
  return { http, stop: () => http.close().then(() => db.close()) };
}
