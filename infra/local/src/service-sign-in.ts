import { importJWK } from 'jose';
import { allowInsecureRequests, clientCredentialsGrant, discovery, PrivateKeyJwt } from 'openid-client';
import { DEMONSTRATION_SERVICE } from './demonstration/services.ts';
import { serviceKey } from './service-key.ts';
import type { SignedIn } from './sign-in.ts';

/** A token for the demonstration's program: client credentials, proved by a signature with its own key (RFC 7523). */
export async function serviceSignIn(issuer: string, folder: string): Promise<SignedIn> {
  const jwk = await serviceKey(folder);
  const key = await importJWK(jwk, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error('the key of the program is no private key');
  const proof = PrivateKeyJwt({ key, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) });
  // Plain HTTP is for the loopback address of this machine only.
  const configuration = await discovery(new URL(issuer), DEMONSTRATION_SERVICE.id, undefined, proof, {
    execute: [allowInsecureRequests],
  });
  const tokens = await clientCredentialsGrant(configuration, { scope: 'api' });
  return { accessToken: tokens.access_token, expiresAtMs: Date.now() + (tokens.expiresIn() ?? 0) * 1000 };
}
