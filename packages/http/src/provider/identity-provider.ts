/** By which claims a provider says who signed in and how. */
export interface ClaimNames {
  /** Who: together with the issuer it is the account. */
  readonly subject: string;
  readonly name: string;
  readonly acr: string;
  /** When the person last signed in, in seconds since the epoch. */
  readonly authTime: string;
  /** For which client an access token was issued; the first that is there counts. */
  readonly client: readonly string[];
}

/** Everything that is known of one OpenID provider: whatever else is needed it publishes itself, by discovery. */
export interface IdentityProvider {
  /** A word for addresses: the console is called back at `/auth/callback/<id>`. */
  readonly id: string;
  /** What its button in the console says. */
  readonly label: string;
  readonly issuer: string;
  /** `aud` of access tokens for the services. */
  readonly audience: string;
  /** The console's client; `aud` of ID tokens. */
  readonly clientId: string;
  /** Other clients whose ID tokens may prove a fresh sign-in: programs that ask people to sign in themselves. */
  readonly furtherClients: readonly string[];
  /** A secret, or a private key (JWK) for `private_key_jwt`; a public client with neither. */
  readonly clientSecret?: string;
  readonly clientKey?: Readonly<Record<string, unknown>>;
  readonly scope: string;
  /** Resource indicator (RFC 8707) sent with every request for tokens, where the provider needs one. */
  readonly resource?: string;
  /** Signatures that are accepted; never `none`, never one with a shared secret. */
  readonly algorithms: readonly string[];
  /** `typ` of access tokens: `at+jwt` by RFC 9068, `JWT` at providers that do not follow it. */
  readonly tokenType: string;
  readonly clockToleranceSeconds: number;
  readonly claims: ClaimNames;
  /** Asked for when a binding act needs a fresh sign-in, and then demanded of it. */
  readonly acrValues: readonly string[];
}

export const STANDARD_CLAIMS: ClaimNames = {
  subject: 'sub',
  name: 'name',
  acr: 'acr',
  authTime: 'auth_time',
  client: ['client_id', 'azp'],
};

/** Signatures by a private key alone: whoever can check one cannot make one. */
export const ASYMMETRIC_ALGORITHMS = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const;
