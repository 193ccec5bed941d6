import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishedKeys, readProviders, requireSecureProviders, verifyLogoutToken, verifyToken } from './index.ts';

const LEAST = { issuer: 'https://id.example.vn', audience: 'api', clientId: 'console' };
const read = (...entries: object[]) => readProviders(JSON.stringify(entries));

describe('the list of providers', () => {
  it('needs little, and fills in what the standards say', () => {
    expect(read(LEAST)[0]).toMatchObject({
      ...LEAST,
      id: 'main',
      label: 'id.example.vn',
      tokenType: 'at+jwt',
      scope: 'openid',
      clockToleranceSeconds: 5,
      claims: { subject: 'sub', name: 'name', acr: 'acr', authTime: 'auth_time', client: ['client_id', 'azp'] },
    });
  });

  it('maps the claims of a provider with names of its own', () => {
    const claims = { subject: 'oid', authTime: 'signed_in_at', client: 'appid' };
    expect(read({ ...LEAST, claims })[0]?.claims).toEqual({
      subject: 'oid',
      name: 'name',
      acr: 'acr',
      authTime: 'signed_in_at',
      client: ['appid'],
    });
  });

  it.each<[string, object[], string]>([
    ['of nothing', [], 'names no provider'],
    ['with a field that means nothing', [{ ...LEAST, secret: 'x' }], 'secret is not known'],
    ['with a claim that means nothing', [{ ...LEAST, claims: { sub: 'oid' } }], 'sub is not known'],
    ['without an audience', [{ issuer: LEAST.issuer }], 'audience must be a text'],
    ['that takes unsigned tokens', [{ ...LEAST, algorithms: ['RS256', 'none'] }], 'anybody who checks could sign'],
    [
      'that takes a shared secret for a signature',
      [{ ...LEAST, algorithms: ['HS256'] }],
      'anybody who checks could sign',
    ],
    ['where an ID token could pass', [{ ...LEAST, audience: 'console', tokenType: 'JWT' }], 'audience must differ'],
    ['with two ways to be itself', [{ ...LEAST, clientSecret: 'x', clientKey: {} }], 'not both'],
    ['that names one twice', [LEAST, { ...LEAST, id: 'other' }], 'the same issuer'],
    ['with an endless tolerance', [{ ...LEAST, clockToleranceSeconds: 3_600 }], 'between 0 and 300'],
    ['whose second has no id', [LEAST, { ...LEAST, issuer: 'https://b.vn' }], 'provider 2: id must be'],
  ])('%s is refused with what is wrong', (_, entries, words) => {
    expect(() => read(...entries)).toThrow(words);
  });

  it('reaches nobody in the clear in production', () => {
    expect(() => requireSecureProviders(read({ ...LEAST, issuer: 'http://id.example.vn' }))).toThrow('https');
    expect(() => requireSecureProviders(read(LEAST))).not.toThrow();
  });
});

describe('the keys that a provider publishes', () => {
  let server: Server;
  let issuer: string;
  let asked: string[];
  let published: object[];
  let stated: string | undefined;
  let signWith: CryptoKey;

  async function rotateTo(kid: string): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    published = [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256' }];
    signWith = privateKey;
  }
  const token = (kid: string, type = 'at+jwt', claims: object = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid, typ: type })
      .setIssuer(issuer)
      .setAudience('api')
      .setSubject('lan')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(signWith);

  beforeEach(async () => {
    asked = [];
    stated = undefined;
    await rotateTo('one');
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const discovery = { issuer: stated ?? issuer, jwks_uri: `${issuer}/certs` };
      response.end(JSON.stringify(request.url?.endsWith('/certs') ? { keys: published } : discovery));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/one`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const verified = async (keys: ReturnType<typeof publishedKeys>, kid: string) => {
    const answer = await verifyToken(await token(kid), [{ issuer, audience: 'api', keys }]);
    return typeof answer === 'string' ? answer : answer.subject;
  };

  it('are found by discovery, once, and asked for again when one is not known', async () => {
    const keys = publishedKeys(issuer, { cooldownMs: 0 });
    expect([await verified(keys, 'one'), await verified(keys, 'one')]).toEqual(['lan', 'lan']);
    expect(asked).toEqual(['/realms/one/.well-known/openid-configuration', '/realms/one/certs']);
    await rotateTo('two');
    expect(await verified(keys, 'two')).toBe('lan');
    expect(asked.filter((path) => path.endsWith('/certs'))).toHaveLength(2);
  });

  it('are not asked for with every made-up key', async () => {
    const keys = publishedKeys(issuer, { cooldownMs: 60_000 });
    await verified(keys, 'one');
    for (let times = 0; times < 5; times += 1) expect(await verified(keys, 'made-up')).toBe('token-invalid');
    expect(asked.filter((path) => path.endsWith('/certs'))).toHaveLength(1);
  });

  it('are not taken from a document that names another issuer', async () => {
    stated = 'https://somebody-else.example';
    expect(await verified(publishedKeys(issuer), 'one')).toBe('identity-unavailable');
  });

  it('end sessions by a logout token and by nothing that only looks like one', async () => {
    const by = { issuer, audience: 'api', clientId: 'api', keys: publishedKeys(issuer) };
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const told = async (type: string, claims: object) => verifyLogoutToken(await token('one', type, claims), by);
    expect(await told('logout+jwt', { events, jti: '1', sid: 's' })).toEqual({ subject: 'lan', providerSession: 's' });
    expect(await told('JWT', { events, jti: '1' })).toEqual({ subject: 'lan', providerSession: null });
    expect(await told('logout+jwt', { events, jti: '1', nonce: 'n' })).toBeUndefined();
    expect(await told('logout+jwt', { events: {}, jti: '1' })).toBeUndefined();
    expect(await told('at+jwt', { events, jti: '1' })).toBeUndefined();
    expect(await verifyLogoutToken('a.b.c', by)).toBeUndefined();
  });
});
