import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StateFolder } from '@nhipcau/platform/state-folder';
import { DEMONSTRATION_ACCOUNTS } from '../demonstration/accounts.ts';
import { startGateway } from '../gateway/gateway.ts';
import { type ServiceAddresses, waysTo } from '../gateway/ways.ts';
import { startIdentity } from '../identity.ts';
import { baseUrl } from './addresses.ts';
import { environmentOf, type ServiceName } from './environment.ts';
import type { WorldFacts } from './facts.ts';
import { inOwnProcess } from './own-process.ts';
import { type Part, partFrom, type Shape } from './part.ts';
import type { ServiceTuning } from './service-tuning.ts';

const entries: Readonly<Record<ServiceName, string>> = {
  dossiers: import.meta.resolve('@nhipcau/dossiers/server'),
  tasks: import.meta.resolve('@nhipcau/tasks/server'),
  audit: import.meta.resolve('@nhipcau/audit/server'),
  administration: import.meta.resolve('@nhipcau/administration/server'),
  console: import.meta.resolve('@nhipcau/console/server'),
  relay: import.meta.resolve('@nhipcau/relay/server'),
  worker: import.meta.resolve('@nhipcau/worker/server'),
};

export function servicePart(
  name: ServiceName,
  state: StateFolder,
  facts: WorldFacts,
  shape: Shape,
  tuning: ServiceTuning,
): Part {
  const environment = environmentOf(name, facts, tuning);
  if (shape === 'one-process') {
    // Loaded late: where every service has its own process, this one loads none of them.
    return partFrom(name, async () => (await import('./in-this-process.ts')).inThisProcess(name, facts, tuning));
  }
  const ready = { url: `${baseUrl(facts.ports[name])}/ready` };
  return partFrom(name, () => inOwnProcess(state, { name, entry: entries[name], environment, ready }));
}

export function identityPart(state: StateFolder, facts: WorldFacts, shape: Shape): Part {
  const port = facts.ports.identity;
  if (shape === 'one-process') {
    const { identityFolder: folder, origin: consoleOrigin } = facts;
    const accounts = DEMONSTRATION_ACCOUNTS;
    return partFrom('identity', () => startIdentity({ port, folder, accounts, consoleOrigin }));
  }
  return partFrom('identity', async () => {
    const accountsFile = path.join(facts.identityFolder, 'accounts.json');
    await writeFile(accountsFile, JSON.stringify(DEMONSTRATION_ACCOUNTS, null, 2));
    return await inOwnProcess(state, {
      name: 'identity',
      entry: import.meta.resolve('../identity-server.ts'),
      environment: {
        NHIPCAU_IDENTITY_PORT: String(port),
        NHIPCAU_IDENTITY_FOLDER: facts.identityFolder,
        NHIPCAU_IDENTITY_ACCOUNTS: accountsFile,
        NHIPCAU_CONSOLE_ORIGIN: facts.origin,
      },
      ready: { url: `${facts.issuer}/health` },
    });
  });
}

export function gatewayPart(state: StateFolder, facts: WorldFacts, shape: Shape): Part {
  const port = facts.ports.gateway;
  const to = (service: ServiceName) => baseUrl(facts.ports[service]);
  const services: ServiceAddresses = {
    dossiers: to('dossiers'),
    tasks: to('tasks'),
    audit: to('audit'),
    administration: to('administration'),
    console: to('console'),
  };
  if (shape === 'one-process') {
    return partFrom('gateway', () => startGateway({ port, host: '127.0.0.1', ways: waysTo(services) }));
  }
  const addresses = Object.entries(services).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]);
  return partFrom('gateway', () =>
    inOwnProcess(state, {
      name: 'gateway',
      entry: import.meta.resolve('../gateway/gateway-server.ts'),
      environment: { PORT: String(port), ...Object.fromEntries(addresses) },
      ready: { line: /gateway ready/ },
    }),
  );
}
