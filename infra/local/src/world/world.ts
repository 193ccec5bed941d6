import type { InstantMs } from '@nhipcau/domain/vocabulary';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@nhipcau/platform/embedded-postgres';
import type { StateFolder } from '@nhipcau/platform/state-folder';
import { type Stoppable, stopInOrder } from '@nhipcau/platform/stop-in-order';
import { startTemporalDevServer } from '@nhipcau/platform/temporal-dev-server';
import { DEMONSTRATION_BEGINS_MS } from '../demonstration/moments.ts';
import { demonstrationPassword } from '../identity.ts';
import { baseUrl, choosePorts } from './addresses.ts';
import { SERVICES, type ServiceName } from './environment.ts';
import { DATABASE_NAME, databaseUrl, type WorldFacts, worldFacts } from './facts.ts';
import { type Part, partFrom, type Shape } from './part.ts';
import { prepareRecords } from './records.ts';
import { gatewayPart, identityPart, servicePart } from './service-parts.ts';
import type { ServiceTuning } from './service-tuning.ts';

export type PartName = 'postgres' | 'temporal' | 'identity' | ServiceName | 'gateway';

export interface WorldOptions {
  readonly state: StateFolder;
  /** Tests run the services in this process; starting, faults and bench give each a process of its own. */
  readonly shape: Shape;
  /** Business time of a new instance; the demonstration's beginning when absent. */
  readonly startsAtMs?: InstantMs;
  /** Added to every preferred port, so that instances beside each other do not move each other's. */
  readonly portShift?: number;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly tuning?: ServiceTuning;
  /** Services that are not started; they can be, later. */
  readonly without?: readonly ServiceName[];
  readonly postgresSettings?: Readonly<Record<string, string>>;
  /** Told of every step as it begins. */
  readonly say?: (words: string) => void;
}

export interface World extends Stoppable {
  /** The one address that people use. */
  readonly origin: string;
  readonly issuer: string;
  /** The password that all demonstration accounts share. */
  readonly password: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly uiUrl: string };
  readonly facts: WorldFacts;
  /** A superuser's connection to the house's database. */
  readonly adminUrl: string;
  databaseUrl(service: ServiceName): string;
  /** A service's own address, without the gateway. */
  addressOf(service: ServiceName): string;
  part(name: PartName): Part;
}

/** Boots the real system on a state folder. What has started is stopped again when a later step fails. */
export async function bootWorld(options: WorldOptions): Promise<World> {
  const { state, without = [], say = () => undefined } = options;
  const ports = await choosePorts(state, options.environment ?? process.env, options.portShift);
  const facts = await worldFacts(state, ports);
  const password = await demonstrationPassword(facts.identityFolder);
  let postgres: EmbeddedPostgres | undefined;
  const parts: Readonly<Record<PartName, Part>> = {
    postgres: partFrom('postgres', async () => {
      const settings = options.postgresSettings;
      postgres = await startEmbeddedPostgres({ state, port: ports.postgres, ...(settings ? { settings } : {}) });
      return postgres;
    }),
    temporal: partFrom('temporal', () =>
      startTemporalDevServer({
        state,
        port: ports.temporal,
        uiPort: ports['temporal-ui'],
        // Its pages ask the relay for payloads in clear.
        extraArgs: ['--ui-codec-endpoint', `${facts.relayUrl}/codec`],
      }),
    ),
    identity: identityPart(state, facts, options.shape),
    ...servicePartsOf(options, facts),
    gateway: gatewayPart(state, facts, options.shape),
  };
  const order: readonly Stoppable[] = [
    parts.postgres,
    together('temporal and sign-in', [parts.temporal, parts.identity]),
    together(
      'services',
      SERVICES.map((name) => parts[name]),
    ),
    parts.gateway,
  ];
  const world = worldOf(facts, password, parts, order, () => postgres?.url(DATABASE_NAME) ?? '');
  try {
    say('PostgreSQL, Temporal and the local sign-in start');
    await all([parts.postgres.start(), parts.temporal.start(), parts.identity.start()]);
    say('the database is migrated; organisations, rules, calendars and accounts are imported');
    if (postgres === undefined) throw new Error('PostgreSQL has not started');
    await prepareRecords(postgres, facts, options.startsAtMs ?? DEMONSTRATION_BEGINS_MS);
    say('worker, relay and services start');
    const wanted = SERVICES.filter((name) => !without.includes(name));
    await all([...wanted, 'gateway' as const].map((name) => parts[name].start()));
  } catch (error) {
    await stopInOrder(order).catch(() => undefined);
    throw error;
  }
  return world;
}

function servicePartsOf({ state, shape, tuning = {} }: WorldOptions, facts: WorldFacts): Record<ServiceName, Part> {
  const entries = SERVICES.map((name) => [name, servicePart(name, state, facts, shape, tuning)] as const);
  return Object.fromEntries(entries) as Record<ServiceName, Part>;
}

function worldOf(
  facts: WorldFacts,
  password: string,
  parts: Readonly<Record<PartName, Part>>,
  order: readonly Stoppable[],
  adminUrl: () => string,
): World {
  return {
    name: 'world',
    origin: facts.origin,
    issuer: facts.issuer,
    password,
    temporal: { address: facts.temporalAddress, namespace: 'default', uiUrl: facts.temporalUi },
    facts,
    get adminUrl() {
      return adminUrl();
    },
    databaseUrl: (service) => databaseUrl(facts, `nc_${service}`),
    addressOf: (service) => baseUrl(facts.ports[service]),
    part: (name) => parts[name],
    stop: () => stopInOrder(order),
  };
}

/** Parts that do not lean on each other stop at once. */
function together(name: string, parts: readonly Part[]): Stoppable {
  return { name, stop: () => all(parts.map((part) => part.stop())) };
}

/** Waits for all, even when one fails: what has started meanwhile can then be stopped. */
async function all(starts: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(starts);
  const faults = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, 'several parts failed');
}
