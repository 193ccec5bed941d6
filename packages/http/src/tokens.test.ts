import type { FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCE, CONSOLE, ISSUER, type TokenParts, tokenWorld } from '../test/signed-tokens.ts';
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
      service: false,
      acr: 'urn:pwd',
      authTimeMs: 1_700_000_000_000,
      clientId: CONSOLE,
      account: { issuer: ISSUER, subject: 'known-lan' },
    });
  });

  it.each<[string, TokenParts, string]>([
    ['expired', { expiresAtMs: Date.now() - 60_000 }, 'token-expired'],
    ['of another issuer', { issuer: 'https://elsewhere.test' }, 'token-foreign'],
    ['for another audience', { audience: 'urn:other' }, 'token-foreign'],
    ['that is no access token', { type: 'JWT' }, 'token-foreign'],
    ['signed with another key', { foreignKey: true }, 'token-invalid'],
    ['of a key that nobody published', { keyId: 'k9' }, 'token-invalid'],
    ['issued in the future', { issuedAtMs: Date.now() + 60_000 }, 'token-invalid'],
    ['not in force yet', { claims: { nbf: Math.floor(Date.now() / 1000) + 60 } }, 'token-invalid'],
    ['of nobody', { subject: '' }, 'token-malformed'],
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

  it('opens nothing when the public key was taken for a shared secret', async () => {
    const world = await tokenWorld();
    for (const secret of [world.publicKey.x ?? '', JSON.stringify(world.publicKey)]) {
      const forged = await new SignJWT({ client_id: CONSOLE })
        .setProtectedHeader({ alg: 'HS256', kid: 'k1', typ: 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject('known-lan')
        .setIssuedAt()
        .setExpirationTime('10m')
        .sign(Buffer.from(secret, 'base64url'));
      expect(await world.authenticate(`Bearer ${forged}`)).toBe('token-invalid');
    }
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

describe('an ended sign-in', () => {
  const as = async (world: Awaited<ReturnType<typeof tokenWorld>>, bearer: string) => world.authenticate(bearer);

  it('voids every token issued up to then, within the second that is promised, without a look-up for each request', async () => {
    const world = await tokenWorld();
    const bearer = `Bearer ${await world.token({ subject: 'known-an', issuedAtMs: world.state.nowMs })}`;
    for (let times = 0; times < 5; times += 1) expect(await as(world, bearer)).toMatchObject({ personId: 'p-an' });
    expect([world.state.epochsAsked, world.asked.length]).toEqual([1, 1]);
    world.change('known-an', { tokensVoidBeforeMs: world.state.nowMs });
    // The bound: what was read less than a second ago is relied on, and nothing older.
    world.state.nowMs += 999;
    expect(await as(world, bearer)).toMatchObject({ personId: 'p-an' });
    world.state.nowMs += 1;
    expect(await as(world, bearer)).toBe('token-void');
    const later = `Bearer ${await world.token({ subject: 'known-an', issuedAtMs: world.state.nowMs + 1_000 })}`;
    expect(await as(world, later)).toMatchObject({ personId: 'p-an' });
  });

  it('is noticed although the account was being looked up at the very moment', async () => {
    const world = await tokenWorld();
    const one = `Bearer ${await world.token({ subject: 'known-an' })}`;
    await as(world, `Bearer ${await world.token({ subject: 'known-binh' })}`);
    const underWay = as(world, one);
    world.change('known-an', { tokensVoidBeforeMs: world.state.nowMs + 60_000 });
    await underWay;
    world.state.nowMs += 1_000;
    expect(await as(world, one)).toBe('token-void');
  });

  it('asks anew when the database could not say that nothing changed', async () => {
    const world = await tokenWorld();
    const bearer = `Bearer ${await world.token({ subject: 'known-an' })}`;
    await as(world, bearer);
    world.state.nowMs += 1_000;
    world.fail(new Error('the database is away'));
    await expect(as(world, bearer)).rejects.toThrow('away');
    world.fail(undefined);
    expect(await as(world, bearer)).toMatchObject({ personId: 'p-an' });
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
