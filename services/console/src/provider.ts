import { type IdentityProvider, type Issuer, type Proven, publishedKeys, verifyBy } from '@nhipcau/http';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client';
import { discovered } from './discovery.ts';

/** Kept sealed in a cookie between leaving for the provider and coming back. */
export interface SigningIn {
  /** Which provider was asked: an answer that came by way of another is not taken (RFC 9700, 4.4). */
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly to: string;
  /** The provider was told not to rely on a session of its own. */
  readonly anew?: true;
  /** Where a binding act asked for it. */
  readonly stepUp?: { readonly session: string; readonly documents: readonly string[]; readonly salt: string };
}

/** What the session keeps; it never reaches the browser. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  readonly expiresAtMs: number;
  readonly name: string;
}

export interface Finished {
  readonly subject: string;
  readonly tokens: Tokens;
  /** What the ID token says, in our own words. */
  readonly proven: Proven;
  readonly providerSession: string | null;
}

type Grant = Awaited<ReturnType<typeof authorizationCodeGrant>>;

/** What a sign-in is asked for beyond who it is. */
export interface Wanted {
  readonly to: string;
  readonly nonce?: string;
  readonly maxAgeSeconds?: number;
  /** Whose sign-in it must be, as this provider calls them: nobody has to find their own account anew. */
  readonly loginHint?: string;
  readonly anew?: true;
  readonly stepUp?: SigningIn['stepUp'];
}

/** Signing in by authorization code with PKCE; the provider is asked for its addresses when it is first needed. */
export class Provider {
  readonly facts: IdentityProvider;
  /** Whose signature its tokens carry. */
  readonly issuer: Issuer;
  readonly #origin: string;
  #known: Promise<Configuration> | undefined;

  constructor(facts: IdentityProvider, origin: string) {
    this.facts = facts;
    this.issuer = { ...facts, keys: publishedKeys(facts.issuer) };
    this.#origin = origin;
  }

  /** One address for each provider, so that what one of them answers can never be taken for another's. */
  get #callback(): string {
    return `${this.#origin}/auth/callback/${this.facts.id}`;
  }

  #configuration(): Promise<Configuration> {
    this.#known ??= discovered(this.facts);
    this.#known.catch(() => {
      this.#known = undefined;
    });
    return this.#known;
  }

  #resource(): Record<string, string> {
    return this.facts.resource === undefined ? {} : { resource: this.facts.resource };
  }

  async begin(wanted: Wanted): Promise<{ readonly address: string; readonly signingIn: SigningIn }> {
    const { to, anew, stepUp, maxAgeSeconds, loginHint, nonce = randomNonce() } = wanted;
    const signingIn: SigningIn = {
      provider: this.facts.id,
      state: randomState(),
      nonce,
      codeVerifier: randomPKCECodeVerifier(),
      to,
      ...(anew === undefined ? {} : { anew }),
      ...(stepUp === undefined ? {} : { stepUp }),
    };
    const { acrValues } = this.facts;
    const address = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#callback,
      scope: this.facts.scope,
      state: signingIn.state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(signingIn.codeVerifier),
      code_challenge_method: 'S256',
      ...this.#resource(),
      ...(anew === undefined ? {} : { prompt: 'login' }),
      ...(maxAgeSeconds === undefined ? {} : { max_age: String(maxAgeSeconds) }),
      ...(loginHint === undefined ? {} : { login_hint: loginHint }),
      ...(stepUp === undefined || acrValues.length === 0 ? {} : { acr_values: acrValues.join(' ') }),
    });
    return { address: address.href, signingIn };
  }

  /** @throws where the provider refuses the code, or the answer is not the one that was asked for */
  async finish(url: string, signingIn: SigningIn): Promise<Finished> {
    const grant = await authorizationCodeGrant(
      await this.#configuration(),
      new URL(url, this.#origin),
      {
        expectedState: signingIn.state,
        expectedNonce: signingIn.nonce,
        pkceCodeVerifier: signingIn.codeVerifier,
        idTokenExpected: true,
      },
      this.#resource(),
    );
    const idToken = grant.id_token ?? '';
    const proven = await verifyBy(idToken, this.issuer, { audience: this.facts.clientId });
    if (typeof proven === 'string') throw new Error(`the ID token is refused: ${proven}`);
    const { [this.facts.claims.name]: called, sid } = proven.claims;
    const name = typeof called === 'string' ? called : proven.subject;
    const tokens = tokensOf(grant, { name, refreshToken: null, idToken });
    return { subject: proven.subject, tokens, proven, providerSession: typeof sid === 'string' ? sid : null };
  }

  async renew(tokens: Tokens): Promise<Tokens> {
    if (tokens.refreshToken === null) throw new Error('the session cannot be renewed');
    return tokensOf(
      await refreshTokenGrant(await this.#configuration(), tokens.refreshToken, this.#resource()),
      tokens,
    );
  }

  /** Tells the provider that nobody will renew these tokens; one that does not want to know is let be. */
  async forget({ refreshToken }: Tokens): Promise<void> {
    if (refreshToken === null) return;
    const configuration = await this.#configuration();
    if (configuration.serverMetadata().revocation_endpoint === undefined) return;
    await tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
  }

  /** Where the provider's own session is ended; our own landing where it has no such address. */
  async endAddress(idToken: string | null): Promise<string> {
    const configuration = await this.#configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return '/signed-out';
    const parameters = idToken === null ? { client_id: this.facts.clientId } : { id_token_hint: idToken };
    return buildEndSessionUrl(configuration, { ...parameters, post_logout_redirect_uri: `${this.#origin}/` }).href;
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

/** All providers that people may choose from. */
export class Providers {
  readonly all: readonly Provider[];

  constructor(facts: readonly IdentityProvider[], origin: string) {
    this.all = facts.map((one) => new Provider(one, origin));
  }

  byId(id: string | undefined): Provider | undefined {
    return this.all.find(({ facts }) => facts.id === id);
  }

  byIssuer(issuer: string): Provider | undefined {
    return this.all.find(({ facts }) => facts.issuer === issuer);
  }
}
