import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

const TIMEOUT_MS = 3_000;
/** After a failure the provider is left in peace for a moment, however many requests come. */
const REST_MS = 1_000;

async function jwksUriOf(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const reply = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  if (!reply.ok) throw new errors.JWKSTimeout(`discovery answered ${reply.status}`);
  const { issuer: stated, jwks_uri: uri } = (await reply.json()) as Readonly<Record<string, unknown>>;
  // A document that names another issuer is not this issuer's (OpenID Connect Discovery 1.0, 4.3).
  if (stated !== issuer || typeof uri !== 'string') throw new errors.JWKSInvalid('discovery is of another issuer');
  return new URL(uri);
}

/**
 * The keys that an issuer publishes, found by discovery when the first token comes; cached ten minutes. A key that is not known yet
 * asks again at most every `cooldownMs`, so that a rotated key is taken up and a made-up one costs nothing.
 */
export function publishedKeys(issuer: string, { cooldownMs = 5_000 } = {}): JWTVerifyGetKey {
  let known: Promise<JWTVerifyGetKey> | undefined;
  let restUntilMs = 0;
  const discovered = () => {
    if (known === undefined && Date.now() < restUntilMs)
      return Promise.reject(new errors.JWKSTimeout('discovery failed a moment ago'));
    known ??= jwksUriOf(issuer).then((uri) =>
      createRemoteJWKSet(uri, { cacheMaxAge: 600_000, cooldownDuration: cooldownMs, timeoutDuration: TIMEOUT_MS }),
    );
    known.catch(() => {
      known = undefined;
      restUntilMs = Date.now() + REST_MS;
    });
    return known;
  };
  return async (header, token) => (await discovered())(header, token);
}
