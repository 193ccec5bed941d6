import { fileURLToPath } from 'node:url';
import { openDatabase } from '@nhipcau/database';
import { buildService, serveDocumentation } from '@nhipcau/http';
import type { Log } from '@nhipcau/platform/log';
import type { FastifyInstance } from 'fastify';
import { cookieJar } from './cookies.ts';
import { serveOnward } from './onward.ts';
import { servePages } from './pages.ts';
import { Provider } from './provider.ts';
import { sealWith } from './sealing.ts';
import { Sessions } from './sessions.ts';
import { serveSignIn } from './sign-in.ts';

export interface ConsoleOptions {
  /** The public base address, behind which the services stand too. */
  readonly origin: string;
  readonly issuer: string;
  readonly databaseUrl: string;
  readonly poolSize?: number;
  /** Seals sessions and cookies: the same for every process of the console. */
  readonly cookieSecret: string;
  readonly mode: 'local' | 'production';
  /** Absent where nobody serves it. */
  readonly temporalUi?: string;
  /** Where the built pages lie; the place where the build puts them when absent. */
  readonly pagesFolder?: string;
  readonly log: Log;
}

export const PAGES_FOLDER = fileURLToPath(new URL('../.nhipcau/pages', import.meta.url));

/** For browsers: the pages, signing in, and the way to the services for whoever is signed in. */
export async function buildConsole(
  options: ConsoleOptions,
): Promise<{ readonly http: FastifyInstance; stop(): Promise<void> }> {
  const { origin, issuer, mode, temporalUi, log } = options;
  const secure = origin.startsWith('https://');
  if (!secure && mode === 'production')
    throw new Error(`in production the console is served over https, not ${origin}`);
  const db = openDatabase({
    url: options.databaseUrl,
    applicationName: 'nhipcau-console',
    poolSize: options.poolSize ?? 10,
  });
  const seal = sealWith(options.cookieSecret);
  const provider = new Provider({ issuer, origin });
  const sessions = new Sessions(db, seal, provider);
  const links = { ...(temporalUi === undefined ? {} : { temporal: temporalUi }), documentation: '/api' };
  const http = await buildService({
    name: 'console',
    endpoints: {},
    handlers: {},
    authenticate: () => 'unauthenticated',
    needs: { database: db.ping },
    log,
  });
  const door = { origin, issuer, jar: cookieJar(secure), seal, provider, sessions, links };
  serveSignIn(http, door);
  await serveOnward(http, door);
  await serveDocumentation(http);
  await servePages(http, options.pagesFolder ?? PAGES_FOLDER);
  return { http, stop: () => http.close().then(() => db.close()) };
}
