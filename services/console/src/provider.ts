import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
} from 'openid-client';

export interface ProviderOptions {
  readonly issuer: string;
  /** Public base address of the console. */
  readonly origin: string;
}

/** Kept sealed in a cookie between leaving for the provider and coming back. */
export interface SigningIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly to: string;
}

/** What the session keeps; it never reaches the browser. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  readonly expiresAtMs: number;
  readonly name: string;
}

type Grant = Awaited<ReturnType<typeof authorizationCodeGrant>>;

const CLIENT_ID = 'nhipcau-console';
const SCOPE = 'openid api';

/** Signing in by authorization code with PKCE; the provider is asked for its addresses when it is first needed. */
export class Provider {
  readonly #options: ProviderOptions;
  #known: Promise<Configuration> | undefined;

  constructor(options: ProviderOptions) {
    this.#options = options;
  }

  #configuration(): Promise<Configuration> {
    const { issuer } = this.#options;
    // Plain http is for the provider on this machine only; elsewhere the issuer's address says https.
    const execute = issuer.startsWith('http://') ? [allowInsecureRequests] : [];
    this.#known ??= discovery(new URL(issuer), CLIENT_ID, undefined, None(), { execute });
    this.#known.catch(() => {
      this.#known = undefined;
    });
    return this.#known;
  }

  async begin(to: string): Promise<{ readonly address: string; readonly signingIn: SigningIn }> {
    const signingIn = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier(), to };
    const address = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: `${this.#options.origin}/auth/callback`,
      scope: SCOPE,
      state: signingIn.state,
      nonce: signingIn.nonce,
      code_challenge: await calculatePKCECodeChallenge(signingIn.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, signingIn };
  }

  /** @throws where the provider refuses the code, or the answer is not the one that was asked for. */
  async finish(url: string, signingIn: SigningIn): Promise<{ readonly subject: string; readonly tokens: Tokens }> {
    const grant = await authorizationCodeGrant(await this.#configuration(), new URL(url, this.#options.origin), {
      expectedState: signingIn.state,
      expectedNonce: signingIn.nonce,
      pkceCodeVerifier: signingIn.codeVerifier,
      idTokenExpected: true,
    });
    const claims = grant.claims();
    if (claims === undefined) throw new Error('the provider sent no ID token');
    const name = typeof claims['name'] === 'string' ? claims['name'] : claims.sub;
    return { subject: claims.sub, tokens: tokensOf(grant, { name, refreshToken: null, idToken: null }) };
  }

  async renew(tokens: Tokens): Promise<Tokens> {
    if (tokens.refreshToken === null) throw new Error('the session cannot be renewed');
    return tokensOf(await refreshTokenGrant(await this.#configuration(), tokens.refreshToken), tokens);
  }

  async endAddress(idToken: string | null): Promise<string> {
    const parameters = idToken === null ? { client_id: CLIENT_ID } : { id_token_hint: idToken };
    const back = { post_logout_redirect_uri: `${this.#options.origin}/` };
    return buildEndSessionUrl(await this.#configuration(), { ...parameters, ...back }).href;
  }
}

function tokensOf(grant: Grant, before: Pick<Tokens, 'name' | 'refreshToken' | 'idToken'>): Tokens {
  return {
    accessToken: grant.access_token,
    refreshToken: grant.refresh_token ?? before.refreshToken,
    idToken: grant.id_token ?? before.idToken,
    expiresAtMs: Date.now() + (grant.expiresIn() ?? 0) * 1000,
    name: before.name,
  };
}
