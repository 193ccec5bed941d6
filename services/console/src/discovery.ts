import type { IdentityProvider } from '@nhipcau/http';
import { importJWK, type JWK } from 'jose';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  None,
  PrivateKeyJwt,
} from 'openid-client';

/** How the console proves to the provider that it is itself: by what it was given, in a way that the provider knows. */
async function authenticationOf(facts: IdentityProvider, offered: readonly string[]): Promise<ClientAuth> {
  const { clientKey, clientSecret } = facts;
  if (clientKey !== undefined) {
    const jwk = clientKey as JWK;
    const key = await importJWK(jwk, jwk.alg ?? 'EdDSA');
    if (key instanceof Uint8Array) throw new Error('clientKey must be a private key');
    return PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid });
  }
  if (clientSecret === undefined) return None();
  return offered.includes('client_secret_basic') ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret);
}

/** The provider's addresses and abilities, as it publishes them. */
export async function discovered(facts: IdentityProvider): Promise<Configuration> {
  const { issuer, clientId } = facts;
  // Plain http is for providers on this machine only; in production an issuer that is not https is refused at the start.
  const insecure = issuer.startsWith('http://');
  const found = await discovery(new URL(issuer), clientId, undefined, None(), {
    execute: insecure ? [allowInsecureRequests] : [],
  });
  const server = found.serverMetadata();
  const offered = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const configuration = new Configuration(server, clientId, undefined, await authenticationOf(facts, offered));
  if (insecure) allowInsecureRequests(configuration);
  return configuration;
}
