import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { interactionPolicy, Provider } from 'oidc-provider';

/** A ministry's provider as such a thing may be: another path, another key type, a client with a secret, and its own names for things. */
export interface SecondProvider {
  readonly issuer: string;
  /** How it is told to the house: an entry of OIDC_PROVIDERS, and nothing else. */
  readonly entry: object;
  /** Who is signed in by it, under its own name for them. */
  employee: string;
  /** Whether it signs in by a certificate, as it says in its own word for `acr`. */
  assurance: string;
  /** Begins to serve, once it is known where the console stands. */
  serve(origin: string): Promise<void>;
  /** New keys; tokens of the old ones are no longer known. */
  rotateKeys(): Promise<void>;
  stop(): Promise<void>;
}

const PATH = '/realms/ministry';
const AUDIENCE = 'urn:ministry:nhipcau';
const SECRET = 'a secret that the ministry gave to the console';

async function keysOf(kid: string) {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { keys: [{ ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' }] };
}

/** Nobody is asked for consent to what their own ministry runs. */
function signInOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

export async function startSecondProvider(): Promise<SecondProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  const state = { employee: 'E-1042', assurance: 'certificate' };
  const names = () => ({
    employee_id: state.employee,
    called: 'Cán bộ của Bộ',
    assurance: state.assurance,
    signed_in_at: Math.floor(Date.now() / 1000),
  });
  const build = async (origin: string, kid: string) =>
    new Provider(issuer, {
      jwks: (await keysOf(kid)) as never,
      cookies: { keys: ['cookies of the second provider'] },
      clients: [
        {
          client_id: 'nhip-cau-at-the-ministry',
          client_secret: SECRET,
          grant_types: ['authorization_code', 'refresh_token'],
          redirect_uris: [`${origin}/auth/callback/ministry`],
          response_types: ['code'],
        },
      ],
      scopes: ['openid', 'offline_access'],
      claims: { openid: ['sub', 'employee_id', 'called', 'assurance', 'signed_in_at', 'auth_time'] },
      conformIdTokenClaims: false,
      interactions: { policy: signInOnly(), url: (_ctx, { uid }) => `${PATH}/here/${uid}` },
      findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...names() }) }),
      extraTokenClaims: () => names(),
      issueRefreshToken: () => true,
      async loadExistingGrant({ oidc: { client, session, provider } }) {
        if (client === undefined || session?.accountId === undefined) return undefined;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid offline_access');
        grant.addResourceScope(AUDIENCE, 'act');
        await grant.save();
        return grant;
      },
      features: {
        devInteractions: { enabled: false },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => AUDIENCE,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: 'act',
            audience: AUDIENCE,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
      formats: {
        customizers: {
          jwt: (_ctx, _token, jwt) => void Object.assign(jwt, { header: { ...jwt.header, typ: 'JWT' } }),
        },
      },
    });
  let provider: Provider | undefined;
  let console = '';
  server.on('request', (request, response) => {
    const { url = '' } = request;
    if (provider === undefined) return void response.writeHead(503).end();
    if (url.startsWith(`${PATH}/here/`)) {
      // It knows its people by a card: nothing is filled in.
      const login = { accountId: `sub-of-${state.employee}` };
      void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
      return undefined;
    }
    Object.assign(request, { originalUrl: url, url: url.slice(PATH.length) });
    return void provider.callback()(request, response);
  });
  return Object.assign(state, {
    issuer,
    entry: {
      id: 'ministry',
      label: 'Bộ Ngoại giao',
      issuer,
      audience: AUDIENCE,
      clientId: 'nhip-cau-at-the-ministry',
      clientSecret: SECRET,
      scope: 'openid act offline_access',
      algorithms: ['RS256'],
      tokenType: 'JWT',
      claims: { subject: 'employee_id', name: 'called', acr: 'assurance', authTime: 'signed_in_at' },
      acrValues: ['certificate'],
    },
    async serve(origin: string) {
      console = origin;
      provider = await build(console, 'first');
    },
    async rotateKeys() {
      provider = await build(console, 'second');
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
