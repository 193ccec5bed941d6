import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

export interface SignInRequest {
  readonly issuer: string;
  readonly clientId: 'nhipcau-driver' | 'nhipcau-console';
  readonly subject: string;
  readonly password: string;
}

export interface SignedIn {
  readonly accessToken: string;
  /** When the token expires, in milliseconds of Unix time. */
  readonly expiresAtMs: number;
}

const redirectUri = 'http://127.0.0.1/cb';
const longestChain = 6;

/**
 * Signs in as a person would: authorization code with PKCE, the provider's
 * sign-in page filled in over HTTP with its cookies.
 * @throws Error when the account or the password is refused.
 */
export async function signIn(request: SignInRequest): Promise<SignedIn> {
  const provider = await discovered(request.issuer, request.clientId);
  const codeVerifier = randomPKCECodeVerifier();
  const state = randomState();
  const start = buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: 'openid api',
    state,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  const callback = await walkThroughPages(start, request);
  const tokens = await authorizationCodeGrant(provider, callback, {
    pkceCodeVerifier: codeVerifier,
    expectedState: state,
  });
  const lifetimeSeconds = tokens.expiresIn() ?? 0;
  return { accessToken: tokens.access_token, expiresAtMs: Date.now() + lifetimeSeconds * 1000 };
}

const known = new Map<string, Promise<Configuration>>();

/** Discovery once per provider and client: sixty people sign in at every start. */
function discovered(issuer: string, clientId: string): Promise<Configuration> {
  const key = `${issuer} ${clientId}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  // Plain HTTP is for the loopback address of this machine only.
  const found = discovery(new URL(issuer), clientId, undefined, None(), { execute: [allowInsecureRequests] });
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

/** Follows the redirects, filling in the one page on the way, until the address that carries the code. */
async function walkThroughPages(start: URL, request: SignInRequest): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = start;
  for (let step = 0; step < longestChain; step += 1) {
    const isPage = at.pathname.startsWith('/interaction/');
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isPage
        ? { method: 'POST', body: new URLSearchParams({ subject: request.subject, password: request.password }) }
        : {}),
    });
    keepCookies(cookies, response);
    await response.body?.cancel();
    const next = response.headers.get('location');
    if (next === null) throw new Error(`sign-in of ${request.subject} was refused (HTTP ${response.status})`);
    at = new URL(next, at);
    if (`${at.origin}${at.pathname}` === redirectUri) return at;
  }
  throw new Error(`sign-in of ${request.subject} went round in circles`);
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const split = pair.indexOf('=');
    const [name, value] = [pair.slice(0, split), pair.slice(split + 1)];
    // An empty value is how the provider takes a cookie back.
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}
