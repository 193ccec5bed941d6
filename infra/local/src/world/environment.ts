import type { ServiceRole } from '@nhipcau/database';
import { databaseUrl, type WorldFacts } from './facts.ts';
import type { ServiceTuning } from './service-tuning.ts';
import { providersOf, stepUpOf } from './sign-in-facts.ts';

/** The services in the order in which a request or a wake meets them. */
export const SERVICES = ['dossiers', 'tasks', 'audit', 'administration', 'console', 'relay', 'worker'] as const;
export type ServiceName = (typeof SERVICES)[number];

const UNTHROTTLED = { REQUESTS_PER_MINUTE: '0', STRANGER_REQUESTS_PER_MINUTE: '0', OVERLOADED_ABOVE_MS: '0' } as const;
/** Who meets payloads; nobody else is given their keys. */
const READS_TEMPORAL: ReadonlySet<ServiceName> = new Set(['audit', 'relay', 'worker']);

/** The settings of a service, by the names of their environment variables. */
export function environmentOf(
  service: ServiceName,
  facts: WorldFacts,
  tuning: ServiceTuning = {},
): Readonly<Record<string, string>> {
  const role: ServiceRole = `nc_${service}`;
  const { stepUp, stepUpPrograms, stepUpMaxAgeSeconds } = stepUpOf(tuning);
  return {
    HOST: '127.0.0.1',
    PORT: String(facts.ports[service]),
    DATABASE_URL: databaseUrl(facts, role),
    POOL_SIZE: String(tuning.connections ?? 10),
    TEMPORAL_ADDRESS: facts.temporalAddress,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_UI: facts.temporalUi,
    OIDC_PROVIDERS: providersOf(facts, tuning),
    STEP_UP: stepUp,
    STEP_UP_PROGRAMS: stepUpPrograms,
    STEP_UP_MAX_AGE_SECONDS: String(stepUpMaxAgeSeconds),
    RELAY_URL: facts.relayUrl,
    ORIGIN: facts.origin,
    MODE: 'local',
    AWARD_KEY: facts.awardKey,
    COOKIE_SECRET: facts.cookieSecret,
    BUNDLE_FOLDER: facts.bundleFolder,
    ...(READS_TEMPORAL.has(service) ? { PAYLOAD_KEYS: facts.payloadKeys } : {}),
    // The gateway's, which states anew where a request came from.
    TRUSTED_PROXIES: '127.0.0.1',
    ...(tuning.unthrottled === true ? UNTHROTTLED : {}),
    LOG_LEVEL: tuning.logLevel ?? 'info',
    ...(tuning.maxCachedWorkflows === undefined ? {} : { MAX_CACHED_WORKFLOWS: String(tuning.maxCachedWorkflows) }),
    ...(tuning.sweepEveryMs === undefined ? {} : { SWEEP_EVERY_MS: String(tuning.sweepEveryMs) }),
  };
}
