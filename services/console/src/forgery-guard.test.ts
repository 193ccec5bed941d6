import { buildService } from '@nhipcau/http';
import { createLog } from '@nhipcau/platform/log';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUARD_HEADER, isForeign, isForged, refuseForeignPages } from './forgery-guard.ts';
import { sealWith } from './sealing.ts';

const ORIGIN = 'https://console.nhipcau.test';
const WORD = sealWith('a secret of this test').proofOf('session-1');

function request(method: string, headers: Record<string, string>): FastifyRequest {
  return { method, headers } as unknown as FastifyRequest;
}

const OURS = { origin: ORIGIN, 'sec-fetch-site': 'same-origin', [GUARD_HEADER]: WORD };

describe('a request that changes something', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('passes from a page of ours with its word: %s', (method) => {
    expect(isForged(request(method, OURS), ORIGIN, WORD)).toBe(false);
  });

  it.each<[string, Record<string, string>]>([
    ['of another origin', { ...OURS, origin: 'https://elsewhere.test' }],
    ['of a page whose origin the browser hides', { ...OURS, origin: 'null' }],
    ['of another port of ours', { ...OURS, origin: `${ORIGIN}:8443` }],
    ['over plain http', { ...OURS, origin: ORIGIN.replace('https', 'http') }],
    ['of another site, says the browser', { ...OURS, 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour in the same domain', { ...OURS, 'sec-fetch-site': 'same-site' }],
    ['that somebody typed or a bookmark holds', { ...OURS, 'sec-fetch-site': 'none' }],
    ['without the word', { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }],
    ['with an empty word', { ...OURS, [GUARD_HEADER]: '' }],
    [
      "with another session's word",
      { ...OURS, [GUARD_HEADER]: sealWith('a secret of this test').proofOf('session-2') },
    ],
    ['of an old browser that says nothing of where it is', {}],
  ])('is forged: %s', (_, headers) => {
    expect(isForged(request('POST', headers), ORIGIN, WORD)).toBe(true);
  });
});

describe('reading', () => {
  it('needs no word, and is foreign only where the browser says so', () => {
    expect(isForged(request('GET', {}), ORIGIN, WORD)).toBe(false);
    expect(isForeign(request('GET', { 'sec-fetch-site': 'none' }), ORIGIN)).toBe(false);
    expect(isForeign(request('GET', { 'sec-fetch-site': 'cross-site' }), ORIGIN)).toBe(true);
  });
});

describe('every door of the console', () => {
  let http: FastifyInstance;
  beforeAll(async () => {
    http = await buildService({
      name: 'doors',
      endpoints: {},
      handlers: {},
      authenticate: () => 'unauthenticated',
      log: createLog({ service: 'doors', level: 'fatal' }),
    });
    refuseForeignPages(http, ORIGIN);
    // A door whose author thought of nothing.
    http.route({ method: ['GET', 'POST', 'PUT', 'DELETE'], url: '/door', handler: async () => 'let in' });
  });
  afterAll(() => http.close());

  it.each(['POST', 'PUT', 'DELETE'] as const)('is closed to pages of others before it is asked: %s', async (method) => {
    for (const headers of [{ origin: 'https://elsewhere.test' }, { 'sec-fetch-site': 'cross-site' }]) {
      const reply = await http.inject({ method, url: '/door', headers });
      expect([reply.statusCode, reply.json().code]).toEqual([403, 'request-forged']);
    }
    expect((await http.inject({ method, url: '/door', headers: { origin: ORIGIN } })).body).toBe('let in');
  });

  it('can be looked at from a link in a letter', async () => {
    const reply = await http.inject({ url: '/door', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(reply.body).toBe('let in');
  });
});
