import type { JWK } from 'jose';
import {
  type ClientMetadata,
  type Configuration,
  interactionPolicy,
  type JWKS,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { DEMONSTRATION_SERVICE } from './demonstration/services.ts';
import type { DemonstrationAccount } from './demonstration-account.ts';
import { identityMemory } from './identity-memory.ts';
import { closingPage, faultPage, leavingPage } from './identity-pages.ts';

/** The audience of every access token: the services, together. */
export const API_AUDIENCE = 'https://nhipcau.local/api';

/** How well the sign-in proved the person: a password on this machine, which is the least there is. */
export const PASSWORD_ACR = 'urn:nhipcau:acr:password';

type Unguarded = RequestInit & { readonly dispatcher?: unknown };

const apiScope = 'api';
const hourSeconds = 3600;

/** Public clients with PKCE. Native clients may be redirected to any port of the loopback address (RFC 8252, 7.3). */
function clientsOf({ consoleOrigin, serviceKey }: IdentityFacts): ClientMetadata[] {
  const back = ['http://127.0.0.1/auth/callback/local', 'http://localhost/auth/callback/local'];
  const backChannel =
    consoleOrigin === undefined
      ? {}
      : {
          backchannel_logout_uri: `${consoleOrigin}/auth/back-channel-logout/local`,
          backchannel_logout_session_required: true,
        };
  return [
    publicClient('nhipcau-driver', ['http://127.0.0.1/cb']),
    { ...publicClient('nhipcau-console', back), ...backChannel },
    {
      client_id: DEMONSTRATION_SERVICE.id,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'Ed25519',
      jwks: { keys: [serviceKey] } as NonNullable<ClientMetadata['jwks']>,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

export interface IdentityFacts {
  readonly accounts: readonly DemonstrationAccount[];
  readonly keys: { readonly keys: JWK[] };
  readonly cookieSecret: string;
  /** Public half of the key by which the demonstration's program proves itself. */
  readonly serviceKey: JWK;
  /** Told when somebody ends the provider's own session. */
  readonly consoleOrigin?: string;
}

export function identityConfiguration(facts: IdentityFacts): Configuration {
  const accounts = new Map(facts.accounts.map((account) => [account.subject, account]));
  return {
    adapter: identityMemory(),
    clients: clientsOf(facts),
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    jwks: facts.keys as JWKS,
    cookies: { keys: [facts.cookieSecret] },
    pkce: { required: () => true },
    // The console stands on this machine: the guard against addresses of inner networks would keep it from being told anything.
    fetch: (url, { dispatcher: _guard, ...asked }: Unguarded = {}) => fetch(url, asked),
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access'],
    acrValues: [PASSWORD_ACR],
    claims: { openid: ['sub', 'name', 'acr', 'amr', 'auth_time'], acr: null, auth_time: null, amr: null, sid: null },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: hourSeconds,
      AuthorizationCode: 60,
      ClientCredentials: hourSeconds,
      IdToken: hourSeconds,
      Interaction: hourSeconds,
      Session: 12 * hourSeconds,
      Grant: 12 * hourSeconds,
      RefreshToken: 12 * hourSeconds,
    },
    interactions: {
      policy: signInOnly(),
      url: (_ctx, interaction) => `/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx, subject) => {
      const account = accounts.get(subject);
      if (account === undefined) return undefined;
      return { accountId: subject, claims: () => ({ sub: subject, name: account.displayName }) };
    },
    extraTokenClaims: (ctx) => claimsOfSignIn(ctx, accounts),
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantEverything,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = leavingPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = closingPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: apiScope,
          audience: API_AUDIENCE,
          accessTokenTTL: hourSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'EdDSA' } },
        }),
      },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = faultPage(out.error);
    },
  };
}

/** Who signed in, how and when; the services record it with every act. */
function claimsOfSignIn(
  ctx: KoaContextWithOIDC,
  accounts: ReadonlyMap<string, DemonstrationAccount>,
): Record<string, string | number | readonly string[] | undefined> {
  const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities;
  const source = code ?? refresh;
  // A program has not signed in: there is no when and how to tell of.
  if (source === undefined) return {};
  return {
    name: accounts.get(source.accountId ?? '')?.displayName,
    acr: source.acr ?? PASSWORD_ACR,
    amr: source.amr ?? ['pwd'],
    auth_time: source.authTime,
  };
}

/** Nobody is asked for consent: the clients are the house's own, and rights are the services' affair. */
function signInOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid offline_access');
  grant.addResourceScope(API_AUDIENCE, apiScope);
  await grant.save();
  return grant;
}

function publicClient(clientId: string, redirectUris: readonly string[]): ClientMetadata {
  return {
    client_id: clientId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: ['http://127.0.0.1/', 'http://localhost/'],
  };
}
