import { type Database, openDatabase, personOfAccount } from '@nhipcau/database';
import { type Authenticate, createAuthenticator, publishedKeys } from '@nhipcau/http';
import type { Log } from '@nhipcau/platform/log';
import type { FastifyInstance } from 'fastify';
import type { Mode } from './service-settings.ts';

/** What a service is built from. */
export interface ServiceOptions {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  readonly issuer: string;
  readonly audience: string;
  readonly mode: Mode;
  readonly log: Log;
}

/** What its handlers stand on. */
export interface ServiceGround {
  readonly db: Database;
  readonly authenticate: Authenticate;
  readonly mode: Mode;
  readonly log: Log;
}

export interface RunningService {
  /** Not listening yet. */
  readonly http: FastifyInstance;
  /** Answers what is under way, then gives every connection back. Twice is harmless. */
  stop(): Promise<void>;
}

/** Opens what a service stands on and builds it there. Tokens are checked against the keys that the issuer publishes. */
export async function runService(
  name: string,
  options: ServiceOptions,
  build: (ground: ServiceGround) => Promise<FastifyInstance>,
): Promise<RunningService> {
  const { databaseUrl, poolSize, issuer, audience, mode, log } = options;
  const db = openDatabase({
    url: databaseUrl,
    applicationName: `nhipcau-${name}`,
    ...(poolSize === undefined ? {} : { poolSize }),
  });
  const authenticate = createAuthenticator({
    issuers: [{ issuer, audience, keys: publishedKeys(`${issuer}/jwks`) }],
    people: { personOf: (account) => personOfAccount(db, account.issuer, account.subject) },
  });
  const http = await build({ db, authenticate, mode, log });
  let stopping: Promise<void> | undefined;
  return {
    http,
    stop: () => {
      stopping ??= http.close().then(() => db.close());
      return stopping;
    },
  };
}
