import type { ServiceRole } from '@nhipcau/database';
import { databaseUrl, type WorldFacts } from './facts.ts';

/** The services in the order in which a request or a wake meets them. */
export const SERVICES = ['dossiers', 'tasks', 'audit', 'administration', 'console', 'relay', 'worker'] as const;
export type ServiceName = (typeof SERVICES)[number];

export interface ServiceTuning {
  /** Connections of each service's pool. */
  readonly connections?: number;
  /** Runs the worker keeps in memory; 0 replays every task from its history. */
  readonly maxCachedWorkflows?: number;
  /** How often the relay compares every open dossier with the runs that carry them. */
  readonly sweepEveryMs?: number;
  readonly logLevel?: string;
}

/** The settings of a service, by the names of their environment variables. */
export function environmentOf(
  service: ServiceName,
  facts: WorldFacts,
  tuning: ServiceTuning = {},
): Readonly<Record<string, string>> {
  const role: ServiceRole = `nc_${service}`;
  return {
    HOST: '127.0.0.1',
    PORT: String(facts.ports[service]),
    DATABASE_URL: databaseUrl(facts, role),
    POOL_SIZE: String(tuning.connections ?? 10),
    TEMPORAL_ADDRESS: facts.temporalAddress,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_UI: facts.temporalUi,
    OIDC_ISSUER: facts.issuer,
    OIDC_AUDIENCE: facts.audience,
    RELAY_URL: facts.relayUrl,
    ORIGIN: facts.origin,
    MODE: 'local',
    AWARD_KEY: facts.awardKey,
    COOKIE_SECRET: facts.cookieSecret,
    BUNDLE_FOLDER: facts.bundleFolder,
    LOG_LEVEL: tuning.logLevel ?? 'info',
    ...(tuning.maxCachedWorkflows === undefined ? {} : { MAX_CACHED_WORKFLOWS: String(tuning.maxCachedWorkflows) }),
    ...(tuning.sweepEveryMs === undefined ? {} : { SWEEP_EVERY_MS: String(tuning.sweepEveryMs) }),
  };
}
