import { accountEpoch, accountStanding, type Database, openDatabase } from '@nhipcau/database';
import {
  type Authenticate,
  createAuthenticator,
  createStepUp,
  type DoorLimits,
  publishedKeys,
  requireSecureProviders,
  type StepUp,
} from '@nhipcau/http';
import type { Log } from '@nhipcau/platform/log';
import type { FastifyInstance } from 'fastify';
import type { Mode } from './service-settings.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** What a service is built from. */
export interface ServiceOptions extends SignInSettings {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  readonly mode: Mode;
  /** Generous ones when absent. */
  readonly limits?: DoorLimits;
  readonly log: Log;
}

/** What its handlers stand on. */
export interface ServiceGround {
  readonly db: Database;
  readonly authenticate: Authenticate;
  readonly stepUp: StepUp;
  readonly mode: Mode;
  readonly limits?: DoorLimits | undefined;
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
  const { databaseUrl, poolSize, providers, mode, limits, log } = options;
  if (mode === 'production') requireSecureProviders(providers);
  const db = openDatabase({
    url: databaseUrl,
    applicationName: `nhipcau-${name}`,
    ...(poolSize === undefined ? {} : { poolSize }),
  });
  const issuers = providers.map((provider) => ({ ...provider, keys: publishedKeys(provider.issuer) }));
  const authenticate = createAuthenticator({
    issuers,
    accounts: {
      standingOf: ({ issuer, subject }) => accountStanding(db, issuer, subject),
      epoch: () => accountEpoch(db),
    },
  });
  const stepUp = createStepUp({ issuers, settings: options });
  const http = await build({ db, authenticate, stepUp, mode, limits, log });
  let stopping: Promise<void> | undefined;
  return {
    http,
    stop: () => {
      stopping ??= http.close().then(() => db.close());
      return stopping;
    },
  };
}
