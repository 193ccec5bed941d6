import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenParts } from '../test/signed-tokens.ts';
import { OPINION, OPINION_PATH, type Seen, smallService } from '../test/small-service.ts';
import { TokenCache } from './token/token-cache.ts';
import { verifyToken } from './token/verify-token.ts';

let app: FastifyInstance;
let seen: Seen;
let asked: string[];
let token: (parts?: TokenParts) => Promise<string>;

beforeAll(async () => {
  ({ app, seen, asked, token } = await smallService());
});
afterAll(() => app.close());

async function opineAs(authorization: string | undefined) {
  const reply = await app.inject({
    method: 'POST',
    url: OPINION_PATH,
    headers: { 'idempotency-key': 'key-00000001', ...(authorization === undefined ? {} : { authorization }) },
    payload: OPINION,
  });
  return { status: reply.statusCode, code: reply.json().code, challenge: reply.headers['www-authenticate'] };
}

describe('a bearer token', () => {
  it('lets its person in with how and when they signed in', async () => {
    expect((await opineAs(`Bearer ${await token()}`)).status).toBe(200);
    expect(seen.calls.at(-1)?.call['caller']).toEqual({
      personId: 'p-lan',
      acr: 'urn:pwd',
      authTimeMs: 1_700_000_000_000,
    });
  });

  it.each<[string, TokenParts, string]>([
    ['expired', { expiresAtMs: Date.now() - 60_000 }, 'token-expired'],
    ['of another issuer', { issuer: 'https://elsewhere.test' }, 'token-foreign'],
    ['for another audience', { audience: 'urn:other' }, 'token-foreign'],
    ['that is no access token', { type: 'JWT' }, 'token-foreign'],
    ['signed with another key', { foreignKey: true }, 'token-invalid'],
  ])('%s opens nothing', async (_, parts, code) => {
    expect(await opineAs(`Bearer ${await token(parts)}`)).toEqual({
      status: 401,
      code,
      challenge: 'Bearer error="invalid_token"',
    });
  });

  it.each(['Bearer garbage', 'Bearer a.b.c', 'Basic bGFuOng=', 'Bearer ', 'Bearer a b'])(
    'opens nothing as garbage: %s',
    async (authorization) => {
      expect(await opineAs(authorization)).toMatchObject({ status: 401, code: 'token-malformed' });
    },
  );

  it('opens nothing when its algorithm is none', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'https://id.nhipcau.test',
      aud: 'urn:nhipcau:services',
      sub: 'known-lan',
      exp: 4_000_000_000,
    };
    const unsigned = `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims)}.`;
    expect((await opineAs(`Bearer ${unsigned}`)).status).toBe(401);
  });

  it('is asked for when there is none', async () => {
    expect(await opineAs(undefined)).toEqual({ status: 401, code: 'unauthenticated', challenge: 'Bearer' });
  });

  it('of an account that nobody registered is refused as such', async () => {
    expect(await opineAs(`Bearer ${await token({ subject: 'stranger' })}`)).toMatchObject({
      status: 403,
      code: 'account-unknown',
    });
  });

  it('is looked up once while it is remembered', async () => {
    const bearer = `Bearer ${await token({ subject: 'known-mai' })}`;
    for (let time = 0; time < 3; time += 1) await opineAs(bearer);
    expect(asked.filter((subject) => subject === 'known-mai')).toHaveLength(1);
  });

  it('says that the keys cannot be had rather than that the token is bad', async () => {
    const keys = () => Promise.reject(new TypeError('fetch failed'));
    const issuer = { issuer: 'https://id.nhipcau.test', audience: 'urn:nhipcau:services', keys };
    expect(await verifyToken(await token(), [issuer])).toBe('identity-unavailable');
  });
});

describe('the memory of tokens', () => {
  it('forgets at the instant it was told and not before', () => {
    const cache = new TokenCache<string>(2);
    cache.set('a', 'A', 1_000);
    expect(cache.get('a', 999)).toBe('A');
    expect(cache.get('a', 1_000)).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it('is bounded: what was unused for longest goes first', () => {
    const cache = new TokenCache<string>(2);
    cache.set('a', 'A', 1_000);
    cache.set('b', 'B', 1_000);
    cache.get('a', 0);
    cache.set('c', 'C', 1_000);
    expect([cache.get('a', 0), cache.get('b', 0), cache.get('c', 0)]).toEqual(['A', undefined, 'C']);
  });

  it('holds no token', () => {
    expect(TokenCache.keyOf('secret-token')).not.toContain('secret');
  });
});
