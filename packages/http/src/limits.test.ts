import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DOSSIER, smallService } from '../test/small-service.ts';
import { HANDLED_WITHIN_MS } from './limits/door-limits.ts';
import { readDoorLimits } from './limits/read-door-limits.ts';

const open: FastifyInstance[] = [];
async function service(...options: Parameters<typeof smallService>) {
  const small = await smallService(...options);
  open.push(small.app);
  return small;
}
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((app) => app.close()));
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('requests a minute', () => {
  it('are counted for each person, whose every answer says what is left', async () => {
    const { app, token } = await service({ limits: { personPerMinute: 2 } });
    const lan = bearer(await token());
    const ask = (url: string, headers = lan) => app.inject({ url, headers });
    const first = await ask('/tasks');
    expect([first.statusCode, first.headers['ratelimit-limit'], first.headers['ratelimit-remaining']]).toEqual([
      200,
      '2',
      '1',
    ]);
    expect(Number(first.headers['ratelimit-reset'])).toBeGreaterThan(0);
    // Another door of the same service counts on.
    expect((await ask(`/dossiers/${DOSSIER}/draft/parts/letter`)).statusCode).toBe(200);
    expect((await ask('/tasks')).statusCode).toBe(429);
    // The next desk of the same office goes on.
    expect((await ask('/tasks', bearer(await token({ subject: 'known-minh' })))).statusCode).toBe(200);
  });

  it.each([
    ['vi', 'Quá nhiều yêu cầu'],
    ['en', 'Too many requests'],
    ['th', 'ส่งคำขอมากเกินไป'],
  ])('are refused beyond the limit as a problem that says when to come again: %s', async (language, words) => {
    const { app, token } = await service({ limits: { personPerMinute: 1 } });
    const headers = { ...bearer(await token()), 'accept-language': language };
    await app.inject({ url: '/tasks', headers });
    const refused = await app.inject({ url: '/tasks', headers });
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(refused.json().detail).toContain(words);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('are counted by address where nobody could be told, before another token is tried', async () => {
    const { app } = await service({ limits: { strangerPerMinute: 2 } });
    const guess = (remoteAddress: string) => app.inject({ url: '/tasks', headers: bearer('a.b.c'), remoteAddress });
    const seen = [];
    for (let times = 0; times < 3; times += 1) seen.push(await guess('198.51.100.7'));
    expect(seen.map(({ statusCode }) => statusCode)).toEqual([401, 401, 429]);
    expect(Number(seen.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await guess('198.51.100.8')).statusCode).toBe(401);
  });

  it('know no limit where none is set, and health never does', async () => {
    const { app, token } = await service({ limits: { personPerMinute: 0, strangerPerMinute: 1 } });
    const headers = bearer(await token());
    for (let times = 0; times < 5; times += 1) {
      const reply = await app.inject({ url: '/tasks', headers });
      expect([reply.statusCode, reply.headers['ratelimit-limit']]).toEqual([200, undefined]);
      expect((await app.inject('/health')).statusCode).toBe(200);
    }
  });
});

describe('where a request came from', () => {
  const guess = async (trustedProxies: readonly string[], remoteAddress: string, claimed: string) => {
    const { app } = await service({ limits: { strangerPerMinute: 1, trustedProxies } });
    const headers = { ...bearer('a.b.c'), 'x-forwarded-for': claimed };
    await app.inject({ url: '/tasks', headers, remoteAddress });
    const other = { ...headers, 'x-forwarded-for': '203.0.113.99' };
    return (await app.inject({ url: '/tasks', headers: other, remoteAddress })).statusCode;
  };

  it('is believed of a proxy that is named, and of nobody else', async () => {
    // Two senders behind the proxy.
    expect(await guess(['10.0.0.0/24'], '10.0.0.7', '203.0.113.1')).toBe(401);
    // One sender, who makes up a new address each time.
    expect(await guess(['10.0.0.0/24'], '198.51.100.7', '203.0.113.1')).toBe(429);
    expect(await guess([], '10.0.0.7', '203.0.113.1')).toBe(429);
  });

  it('ends at the last proxy that is believed: what a sender adds in front changes nothing', async () => {
    const { app } = await service({ limits: { strangerPerMinute: 1, trustedProxies: ['10.0.0.7'] } });
    const sent = (invented: string) =>
      app.inject({
        url: '/tasks',
        headers: { ...bearer('a.b.c'), 'x-forwarded-for': `${invented}, 203.0.113.1` },
        remoteAddress: '10.0.0.7',
      });
    await sent('192.0.2.1');
    expect((await sent('192.0.2.2')).statusCode).toBe(429);
  });

  it('and how much a door bears is set by the environment, generous where it says nothing', () => {
    expect(readDoorLimits({})).toEqual({
      personPerMinute: 1_200,
      strangerPerMinute: 600,
      overloadedAboveMs: 2_000,
      trustedProxies: [],
    });
    const unthrottled = { REQUESTS_PER_MINUTE: '0', STRANGER_REQUESTS_PER_MINUTE: '0', OVERLOADED_ABOVE_MS: '0' };
    expect(readDoorLimits(unthrottled)).toMatchObject({
      personPerMinute: 0,
      strangerPerMinute: 0,
      overloadedAboveMs: 0,
    });
  });

  it('is stated by addresses and ranges, or the service does not start', () => {
    expect(readDoorLimits({ TRUSTED_PROXIES: '10.0.0.7, fd00::/8' }).trustedProxies).toEqual(['10.0.0.7', 'fd00::/8']);
    for (const wrong of ['proxy.local', '10.0.0.7/33', '*', 'true', '10.0.0.0/8/8']) {
      expect(() => readDoorLimits({ TRUSTED_PROXIES: wrong })).toThrow('TRUSTED_PROXIES');
    }
  });
});

describe('a page of another origin', () => {
  it('is allowed nothing: no answer names an origin, and nobody asks beforehand', async () => {
    const { app, token } = await service();
    const origin = 'https://elsewhere.test';
    const asked = await app.inject({
      method: 'OPTIONS',
      url: '/tasks',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect(asked.statusCode).toBe(405);
    const read = await app.inject({ url: '/tasks', headers: { origin, ...bearer(await token()) } });
    const named = [asked, read].flatMap(({ headers }) =>
      Object.keys(headers).filter((name) => /^access-control/.test(name)),
    );
    expect(named).toEqual([]);
    expect(read.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('time', () => {
  it('is up for a handler that does not come to an end', async () => {
    const { app, seen, token } = await service();
    const headers = { ...bearer(await token()), 'idempotency-key': 'key-00000001' };
    let end: () => void = () => undefined;
    seen.held = new Promise((resolve) => {
      end = resolve;
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = app.inject({ method: 'POST', url: `/tasks/${DOSSIER}.7/claim`, headers });
    await vi.waitFor(() => expect(seen.calls).toHaveLength(1), { interval: 1 });
    await vi.advanceTimersByTimeAsync(HANDLED_WITHIN_MS);
    const reply = await asked;
    end();
    expect([reply.statusCode, reply.json().code, reply.headers['retry-after']]).toEqual([503, 'overloaded', '2']);
  });

  it('is limited for what has to arrive, and for connections on which nothing moves', async () => {
    const { app } = await service();
    expect([app.server.requestTimeout, app.server.timeout]).toEqual([120_000, 60_000]);
    expect(app.server.headersTimeout).toBeGreaterThan(0);
  });
});

describe('a machine that cannot keep up', () => {
  it('turns requests away in good time, but says that it lives', async () => {
    const { app, token } = await service({ limits: { overloadedAboveMs: 1 } });
    const headers = bearer(await token());
    await app.listen({ host: '127.0.0.1', port: 0 });
    await vi.waitFor(
      async () => {
        const until = performance.now() + 30;
        while (performance.now() < until);
        const reply = await app.inject({ url: '/tasks', headers });
        expect([reply.statusCode, reply.json().code, reply.headers['retry-after']]).toEqual([503, 'overloaded', '2']);
        expect((await app.inject('/health')).statusCode).toBe(200);
      },
      { timeout: 10_000, interval: 1 },
    );
  });
});
