import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPortBook } from '@nhipcau/platform/ports';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEMONSTRATION_SERVICE } from './demonstration/services.ts';
import type { DemonstrationAccount } from './demonstration-account.ts';
import { type Identity, startIdentity } from './identity.ts';
import { API_AUDIENCE, PASSWORD_ACR } from './identity-configuration.ts';
import { serviceSignIn } from './service-sign-in.ts';
import { signIn } from './sign-in.ts';

const accounts: readonly DemonstrationAccount[] = [
  { subject: 'p-an', displayName: 'Nguyễn Thị An', role: 'Chuyên viên', unit: 'Ban châu Á' },
  { subject: 'p-binh', displayName: 'Trần <Bình>', role: 'Lãnh đạo', unit: 'Ban châu Á' },
];
const clientId = 'nhipcau-driver';
let folder: string;
let port: number;
let identity: Identity;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-identity-'));
  port = await (await openPortBook(folder, {})).port('identity', 8400);
  identity = await startIdentity({ port, folder, accounts });
});

afterAll(async () => {
  await identity.stop();
  await rm(folder, { recursive: true });
});

function tokenOf(subject: string, password = identity.password) {
  return signIn({ issuer: identity.issuer, clientId, subject, password });
}

test('a person signs in by code flow and receives a signed token that says who, how and when', async () => {
  const startedAtMs = Date.now();
  const { accessToken, expiresAtMs } = await tokenOf('p-an');
  const { payload } = await jwtVerify(accessToken, createRemoteJWKSet(new URL(`${identity.issuer}/jwks`)), {
    issuer: identity.issuer,
    audience: API_AUDIENCE,
    algorithms: ['EdDSA'],
  });
  expect(payload).toMatchObject({ sub: 'p-an', name: 'Nguyễn Thị An', acr: PASSWORD_ACR, amr: ['pwd'] });
  expect(payload['auth_time']).toBeGreaterThanOrEqual(Math.floor(startedAtMs / 1000));
  expect(decodeProtectedHeader(accessToken)).toMatchObject({ typ: 'at+jwt', alg: 'EdDSA' });
  expect(expiresAtMs).toBeGreaterThan(startedAtMs + 30 * 60_000);
});

test('a wrong password and an unknown account are refused', async () => {
  await expect(tokenOf('p-an', `${identity.password}x`)).rejects.toThrow('HTTP 401');
  await expect(tokenOf('p-nobody')).rejects.toThrow('HTTP 401');
});

test('tokens issued before a restart stay good after it', async () => {
  const { accessToken } = await tokenOf('p-binh');
  await identity.stop();
  identity = await startIdentity({ port, folder, accounts });
  const keys = createRemoteJWKSet(new URL(`${identity.issuer}/jwks`));
  await expect(jwtVerify(accessToken, keys, { issuer: identity.issuer })).resolves.toBeDefined();
  await expect(tokenOf('p-binh')).resolves.toBeDefined();
});

test('sixty people can sign in at once', async () => {
  const tokens = await Promise.all(Array.from({ length: 60 }, (_, index) => tokenOf(index % 2 ? 'p-an' : 'p-binh')));
  expect(new Set(tokens.map((token) => token.accessToken)).size).toBe(60);
});

test('the sign-in page lists every account under its role, with names made harmless', async () => {
  const { html } = await signInPageOf('http://127.0.0.1:50123/cb');
  expect(html).toContain('<html lang="vi">');
  expect(html).toContain('<legend>Chuyên viên</legend>');
  expect(html).toContain('Nguyễn Thị An');
  expect(html).not.toContain('<Bình>');
  expect(html).toMatch(/<input[^>]*name="password" type="password"/);
});

test('a code is sent to the loopback address only', async () => {
  const { status } = await signInPageOf('http://elsewhere.example/cb');
  expect(status).toBe(400);
});

test.each(['', '&code_challenge=word&code_challenge_method=plain'])(
  'a sign-in without PKCE, or with a word that anybody could read, does not begin: %s',
  async (challenge) => {
    const back = encodeURIComponent('http://127.0.0.1:50123/cb');
    const asked = `client_id=nhipcau-driver&response_type=code&scope=openid&redirect_uri=${back}${challenge}`;
    const answer = await fetch(`${identity.issuer}/auth?${asked}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:50123\/cb\?error=invalid_request/);
  },
);

test('a program signs in with its own key, and its token tells of nobody’s sign-in', async () => {
  const { accessToken } = await serviceSignIn(identity.issuer, folder);
  const keys = createRemoteJWKSet(new URL(`${identity.issuer}/jwks`));
  const { payload } = await jwtVerify(accessToken, keys, { issuer: identity.issuer, audience: API_AUDIENCE });
  expect(payload).toMatchObject({ sub: DEMONSTRATION_SERVICE.id, client_id: DEMONSTRATION_SERVICE.id });
  expect([payload['acr'], payload['auth_time'], payload['name']]).toEqual([undefined, undefined, undefined]);
});

test('another key than the program’s own opens nothing', async () => {
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'nhipcau-identity-'));
  await expect(serviceSignIn(identity.issuer, elsewhere)).rejects.toMatchObject({ error: 'invalid_client' });
  await rm(elsewhere, { recursive: true });
});

test.each(['NODE_ENV', 'MODE'])('the local provider refuses to start where %s says production', async (variable) => {
  vi.stubEnv(variable, 'production');
  try {
    await expect(startIdentity({ port: 0, folder, accounts })).rejects.toThrow(`${variable}=production`);
  } finally {
    vi.unstubAllEnvs();
  }
});

async function signInPageOf(redirectUri: string): Promise<{ status: number; html: string }> {
  const start = new URL('/auth', identity.issuer);
  start.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  }).toString();
  const first = await fetch(start, { redirect: 'manual' });
  const next = first.headers.get('location');
  if (next === null) return { status: first.status, html: await first.text() };
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = await fetch(new URL(next, start), { headers: { cookie } });
  return { status: page.status, html: await page.text() };
}
