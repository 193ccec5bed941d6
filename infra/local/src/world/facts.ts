import type { ServiceRole } from '@nhipcau/database';
import { SERVICE_ROLES } from '@nhipcau/database';
import { type KeyRing, keyRingFrom } from '@nhipcau/platform/payloads/key-ring';
import { openSecrets } from '@nhipcau/platform/secrets';
import type { StateFolder } from '@nhipcau/platform/state-folder';
import { API_AUDIENCE } from '../identity-configuration.ts';
import { baseUrl, type Ports } from './addresses.ts';

export const DATABASE_NAME = 'nhipcau';

/** What every part is told, in the same words whether it runs in this process or in one of its own. */
export interface WorldFacts {
  readonly ports: Ports;
  readonly origin: string;
  readonly issuer: string;
  readonly audience: string;
  readonly temporalAddress: string;
  readonly temporalUi: string;
  readonly relayUrl: string;
  readonly rolePasswords: Readonly<Record<ServiceRole, string>>;
  readonly awardKey: string;
  readonly cookieSecret: string;
  /** The ring under which payloads lie in Temporal, as PAYLOAD_KEYS holds it. */
  readonly payloadKeys: string;
  readonly identityFolder: string;
  readonly bundleFolder: string;
  readonly logFolder: string;
}

export async function worldFacts(state: StateFolder, ports: Ports): Promise<WorldFacts> {
  const secrets = await openSecrets(await state.folder('services'));
  const passwords: Partial<Record<ServiceRole, string>> = {};
  for (const role of SERVICE_ROLES) passwords[role] = await secrets.value(role);
  return {
    ports,
    origin: baseUrl(ports.gateway),
    issuer: baseUrl(ports.identity),
    audience: API_AUDIENCE,
    temporalAddress: `127.0.0.1:${ports.temporal}`,
    temporalUi: baseUrl(ports['temporal-ui']),
    relayUrl: baseUrl(ports.relay),
    rolePasswords: passwords as Readonly<Record<ServiceRole, string>>,
    awardKey: await secrets.value('award-key', 32),
    cookieSecret: await secrets.value('cookie-secret', 32),
    payloadKeys: `local-1:${await secrets.value('payload-key-1', 32)}`,
    identityFolder: await state.folder('identity'),
    bundleFolder: await state.folder('bundle'),
    logFolder: await state.folder('logs'),
  };
}

export function databaseUrl(facts: WorldFacts, role: ServiceRole): string {
  const password = encodeURIComponent(facts.rolePasswords[role]);
  return `postgresql://${role}:${password}@127.0.0.1:${facts.ports.postgres}/${DATABASE_NAME}`;
}

/** @throws where the local secret was tampered with. */
export function keysOf({ payloadKeys }: WorldFacts): KeyRing {
  const ring = keyRingFrom(payloadKeys);
  if ('fault' in ring) throw new Error(`the payload keys of this instance: one ${ring.fault}`);
  return ring;
}
