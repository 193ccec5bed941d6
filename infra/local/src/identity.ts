import { createServer, type Server } from 'node:http';
import { openSecrets } from '@nhipcau/platform/secrets';
import type { Stoppable } from '@nhipcau/platform/stop-in-order';
import { Provider } from 'oidc-provider';
import type { DemonstrationAccount } from './demonstration-account.ts';
import { identityConfiguration } from './identity-configuration.ts';
import { answerInteraction } from './identity-interaction.ts';
import { identityKeys } from './identity-keys.ts';
import { publicHalf, serviceKey } from './service-key.ts';

export interface IdentityOptions {
  readonly port: number;
  /** Where the signing key and the demonstration password are kept. */
  readonly folder: string;
  readonly accounts: readonly DemonstrationAccount[];
  /** Where the console is told of whoever signs out here. */
  readonly consoleOrigin?: string;
}

export interface Identity extends Stoppable {
  readonly issuer: string;
  /** The one password of every demonstration account, made at random on this machine. */
  readonly password: string;
}

/**
 * A local OpenID provider with demonstration accounts.
 * @throws Error in production, where people sign in at their own organisation's provider.
 */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  for (const variable of ['NODE_ENV', 'MODE']) {
    if (process.env[variable] === 'production')
      throw new Error(
        `the local OpenID provider is for local use only and refuses to start with ${variable}=production`,
      );
  }
  const secrets = await openSecrets(options.folder);
  const password = await demonstrationPassword(options.folder);
  const issuer = `http://127.0.0.1:${options.port}`;
  const provider = new Provider(
    issuer,
    identityConfiguration({
      accounts: options.accounts,
      keys: await identityKeys(options.folder),
      cookieSecret: await secrets.value('identity-cookies'),
      serviceKey: publicHalf(await serviceKey(options.folder)),
      ...(options.consoleOrigin === undefined ? {} : { consoleOrigin: options.consoleOrigin }),
    }),
  );
  provider.on('backchannel.error', (_ctx, fault, client) =>
    console.error(`${client.clientId} was not told of a sign-out: ${fault.message}`, fault.cause),
  );
  const facts = { provider, accounts: options.accounts, password };
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (request.url === '/health') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
    } else if (request.url?.startsWith('/interaction/')) {
      answerInteraction(facts, request, response).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    } else {
      void answer(request, response);
    }
  });
  await listen(server, options.port);
  return { name: 'identity', issuer, password, stop: () => close(server) };
}

/** The password that every demonstration account shares; the same for as long as the state is kept. */
export async function demonstrationPassword(folder: string): Promise<string> {
  return await (await openSecrets(folder)).value('demonstration-password', 9);
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
