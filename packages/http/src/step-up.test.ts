import { randomBytes } from 'node:crypto';
import { ENDPOINTS } from '@nhipcau/contracts';
import { createLog } from '@nhipcau/platform/log';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONSOLE, type TokenParts, tokenWorld } from '../test/signed-tokens.ts';
import { HASH, OPINION, OPINION_PATH, smallService } from '../test/small-service.ts';
import {
  buildService,
  createStepUp,
  type Handlers,
  notFound,
  proofNonce,
  type StepUpMode,
  writeProof,
} from './index.ts';

const NOW_MS = Date.now();
const now = () => NOW_MS;
const secondsAgo = (seconds: number) => Math.floor(NOW_MS / 1000) - seconds;
const OTHER = 'cd'.repeat(32);
const salt = randomBytes(16).toString('base64url');

let world: Awaited<ReturnType<typeof tokenWorld>>;
beforeAll(async () => {
  world = await tokenWorld();
});

/** An ID token as a provider gives it after a sign-in for these documents. */
function idToken(documents: readonly string[], parts: TokenParts = {}) {
  const { claims, ...rest } = parts;
  const nonce = proofNonce({ documents, salt });
  return world.token({
    audience: CONSOLE,
    type: 'JWT',
    ...rest,
    claims: { nonce, auth_time: secondsAgo(10), acr: 'urn:loa:2', ...claims },
  });
}

async function asked(console: StepUpMode, programs: StepUpMode, caller: object = {}, proof?: string) {
  const settings = { stepUp: console, stepUpPrograms: programs, stepUpMaxAgeSeconds: 300 };
  const stepUp = createStepUp({ issuers: world.issuers, settings, now });
  const account = { issuer: world.issuers[0]?.issuer ?? '', subject: 'known-lan' };
  const who = {
    personId: 'p-lan',
    service: false,
    acr: 'urn:pwd',
    authTimeMs: NOW_MS - 600_000,
    clientId: CONSOLE,
    account,
  };
  const answer = await stepUp({ caller: { ...who, ...caller }, documents: [HASH], proof });
  return 'refusal' in answer ? answer.refusal.code : answer.caller;
}

describe('a binding act', () => {
  it('needs nothing more where nothing more is asked', async () => {
    expect(await asked('off', 'bound')).toMatchObject({ personId: 'p-lan' });
  });

  it('needs a sign-in that is not too long ago where a fresh one is asked', async () => {
    expect(await asked('fresh', 'bound')).toBe('step-up-required');
    expect(await asked('fresh', 'bound', { authTimeMs: NOW_MS - 299_000 })).toMatchObject({ personId: 'p-lan' });
    expect(await asked('fresh', 'bound', { authTimeMs: NOW_MS + 60_000 })).toBe('step-up-required');
    expect(await asked('fresh', 'bound', { authTimeMs: null })).toBe('step-up-required');
  });

  it('needs the sign-in for this very text where it is bound, however fresh the token', async () => {
    const fresh = { authTimeMs: NOW_MS };
    expect(await asked('bound', 'fresh', fresh)).toBe('step-up-required');
    expect(await asked('bound', 'fresh', { ...fresh, clientId: 'a-program' })).toMatchObject({ personId: 'p-lan' });
    const proof = writeProof({ documents: [HASH], salt, idToken: await idToken([HASH]) });
    expect(await asked('bound', 'off', {}, proof)).toMatchObject({
      acr: 'urn:loa:2',
      authTimeMs: secondsAgo(10) * 1000,
    });
  });

  it('may be one of several that were signed in for together', async () => {
    const documents = [OTHER, HASH];
    const proof = writeProof({ documents, salt, idToken: await idToken(documents) });
    expect(await asked('bound', 'off', {}, proof)).toMatchObject({ acr: 'urn:loa:2' });
  });

  it.each<[string, readonly string[], readonly string[], TokenParts, string]>([
    ['for another text', [OTHER], [OTHER], {}, 'step-up-refused'],
    ['for another text that is passed off as this', [HASH], [OTHER], {}, 'step-up-refused'],
    ['for one text, sent with two', [OTHER, HASH], [HASH], {}, 'step-up-refused'],
    ['of somebody else', [HASH], [HASH], { subject: 'known-mai' }, 'step-up-refused'],
    ['for another client', [HASH], [HASH], { audience: 'another-client' }, 'step-up-refused'],
    ['that is an access token', [HASH], [HASH], { type: 'at+jwt' }, 'step-up-refused'],
    ['signed by nobody we know', [HASH], [HASH], { foreignKey: true }, 'step-up-refused'],
    ['of another issuer', [HASH], [HASH], { issuer: 'https://elsewhere.test' }, 'step-up-refused'],
    ['too long ago', [HASH], [HASH], { claims: { auth_time: secondsAgo(400) } }, 'step-up-required'],
    ['of which nobody says when', [HASH], [HASH], { claims: { auth_time: undefined } }, 'step-up-required'],
    ['that is over', [HASH], [HASH], { expiresAtMs: NOW_MS - 60_000 }, 'step-up-required'],
  ])('is not done by a sign-in %s', async (_, documents, signedFor, parts, code) => {
    const proof = writeProof({ documents, salt, idToken: await idToken(signedFor, parts) });
    expect(await asked('bound', 'off', {}, proof)).toBe(code);
  });

  it('is not done by a proof that was tampered with', async () => {
    const proof = writeProof({ documents: [HASH], salt, idToken: await idToken([HASH]) });
    for (const tampered of [
      proof.replace(salt, `${salt.slice(0, -1)}${salt.endsWith('A') ? 'B' : 'A'}`),
      'x',
      proof.slice(3),
    ]) {
      expect(await asked('bound', 'off', {}, tampered)).toBe('step-up-refused');
    }
  });

  it('demands the strength that the provider is asked for', async () => {
    const [issuer] = world.issuers;
    if (issuer === undefined) throw new Error('no issuer');
    const settings = { stepUp: 'bound', stepUpPrograms: 'bound', stepUpMaxAgeSeconds: 300 } as const;
    const stepUp = createStepUp({ issuers: [{ ...issuer, acrValues: ['urn:loa:3'] }], settings, now });
    const account = { issuer: issuer.issuer, subject: 'known-lan' };
    const caller = { personId: 'p-lan', service: false, acr: null, authTimeMs: null, clientId: CONSOLE, account };
    const weak = writeProof({ documents: [HASH], salt, idToken: await idToken([HASH]) });
    const refused = { refusal: { code: 'step-up-required', with: { document: HASH, seconds: 300, acr: 'urn:loa:3' } } };
    expect(await stepUp({ caller, documents: [HASH], proof: weak })).toEqual(refused);
    const strong = await idToken([HASH], { claims: { acr: ['urn:loa:2', 'urn:loa:3'] } });
    const proof = writeProof({ documents: [HASH], salt, idToken: strong });
    expect(await stepUp({ caller, documents: [HASH], proof })).toMatchObject({
      caller: { acr: 'urn:loa:2 urn:loa:3' },
    });
  });

  it('is never a program’s', async () => {
    expect(await asked('off', 'off', { service: true })).toBe('service-account-does-not-decide');
  });
});

describe('at the door', () => {
  it('the refusal says how freshly to sign in and for what, in the reader’s language', async () => {
    const own = await tokenWorld();
    const settings = { stepUp: 'bound', stepUpPrograms: 'bound', stepUpMaxAgeSeconds: 300 } as const;
    const { app, token, seen } = await smallService({ stepUp: createStepUp({ issuers: own.issuers, settings }) });
    const headers = {
      authorization: `Bearer ${await token()}`,
      'idempotency-key': 'key-00000001',
      'accept-language': 'en',
    };
    const reply = await app.inject({ method: 'POST', url: OPINION_PATH, headers, payload: OPINION });
    expect([reply.statusCode, reply.headers['www-authenticate']]).toEqual([
      401,
      'Bearer error="insufficient_user_authentication", max_age=300',
    ]);
    const { code, faults } = reply.json();
    expect([code, faults[0].with]).toEqual(['step-up-required', { document: HASH, seconds: 300 }]);
    expect(faults[0].detail).toContain('sign in anew');
    expect(seen.calls).toEqual([]);
    // Reading binds nobody.
    expect((await app.inject({ url: '/tasks', headers })).statusCode).toBe(200);
    await app.close();
  });

  it('no service with binding acts is built without asking for anything', async () => {
    const endpoints = { giveOpinion: ENDPOINTS.giveOpinion };
    const handlers: Handlers<typeof endpoints> = { giveOpinion: () => notFound() };
    const log = createLog({ service: 'small', level: 'silent' });
    const built = buildService({ name: 'small', endpoints, handlers, authenticate: world.authenticate, log });
    await expect(built).rejects.toThrow('needs a step-up');
  });

  it('a token signed by another key type is refused where the issuer is limited to others', async () => {
    const [issuer] = world.issuers;
    if (issuer === undefined) throw new Error('no issuer');
    const limited = { ...issuer, algorithms: ['RS256'] };
    const settings = { stepUp: 'bound', stepUpPrograms: 'bound', stepUpMaxAgeSeconds: 300 } as const;
    const stepUp = createStepUp({ issuers: [limited], settings, now });
    const account = { issuer: issuer.issuer, subject: 'known-lan' };
    const caller = { personId: 'p-lan', service: false, acr: null, authTimeMs: null, clientId: CONSOLE, account };
    const proof = writeProof({ documents: [HASH], salt, idToken: await idToken([HASH]) });
    expect(await stepUp({ caller, documents: [HASH], proof })).toMatchObject({ refusal: { code: 'step-up-refused' } });
  });
});
