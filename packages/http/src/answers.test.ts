import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOSSIER, HASH, OPINION, OPINION_PATH, type Seen, smallService } from '../test/small-service.ts';
import { serveDocumentation } from './documentation.ts';

let app: FastifyInstance;
let seen: Seen;
let authorization: string;

beforeAll(async () => {
  const service = await smallService();
  ({ app, seen } = service);
  await serveDocumentation(app);
  authorization = `Bearer ${await service.token()}`;
});
beforeEach(() => {
  Object.assign(seen, { calls: [], lines: [], refusals: [], fault: undefined, down: false });
});
afterAll(() => app.close());

async function opine(headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: OPINION_PATH,
    headers: { authorization, 'idempotency-key': 'key-00000001', ...headers },
    payload: OPINION,
  });
}

describe('a refusal', () => {
  it.each([
    ['vi', 'vi', 'Văn bản đã thay đổi'],
    ['en-GB,en;q=0.9', 'en', 'The text is no longer'],
    ['fr, th;q=0.8, en;q=0.3', 'th', 'เอกสารเปลี่ยนไป'],
    ['fr', 'vi', 'Văn bản đã thay đổi'],
  ])('speaks the reader’s language: %s', async (accepted, language, words) => {
    seen.refusals = [{ code: 'document-changed', at: '/documentHash' }];
    const reply = await opine({ 'accept-language': accepted });
    expect([reply.statusCode, reply.headers['content-language']]).toEqual([409, language]);
    expect(reply.json().detail).toContain(words);
  });

  it('carries the request id of the caller, and a fresh one where that is no id', async () => {
    seen.refusals = [{ code: 'wrong-role' }];
    const followed = await opine({ 'x-request-id': 'trace-0123456789' });
    expect([followed.headers['x-request-id'], followed.json().requestId]).toEqual([
      'trace-0123456789',
      'trace-0123456789',
    ]);
    const replaced = await opine({ 'x-request-id': 'a b\u00e9' });
    expect(replaced.json().requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells a stranger exactly what a missing task tells', async () => {
    const same = { 'x-request-id': 'trace-0123456789' };
    seen.refusals = [{ code: 'no-relation' }];
    const stranger = await opine(same);
    seen.refusals = [{ code: 'not-found' }];
    const missing = await opine(same);
    expect([stranger.statusCode, stranger.body]).toEqual([missing.statusCode, missing.body]);
    expect(stranger.statusCode).toBe(404);
  });
});

describe('a method that an address does not take', () => {
  it.each(['PATCH', 'GET', 'TRACE', 'HEAD', 'OPTIONS', 'QUERY'] as const)(
    '%s is answered 405 with what it takes',
    async (method) => {
      const reply = await app.inject({ method, url: `${OPINION_PATH}?x=1`, headers: { 'accept-language': 'en' } });
      expect([reply.statusCode, reply.headers.allow]).toEqual([405, 'POST']);
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      if (method === 'HEAD') return;
      expect(reply.json()).toMatchObject({ code: 'method-not-allowed', detail: expect.stringContaining(method) });
    },
  );

  it('names every method of the address, in the reader’s language', async () => {
    const part = { method: 'POST', url: `/dossiers/${DOSSIER}/draft/parts/letter` } as const;
    const told = await Promise.all(
      ['vi', 'en', 'th'].map((language) => app.inject({ ...part, headers: { 'accept-language': language } })),
    );
    expect(told.map(({ headers }) => headers.allow)).toEqual(Array(3).fill('GET, PUT'));
    expect(new Set(told.map((reply) => reply.json().detail)).size).toBe(3);
  });

  it('is told before what was sent along is read', async () => {
    const sent = { method: 'PUT', url: OPINION_PATH, payload: '{ no json' } as const;
    for (const type of ['application/json', 'text/plain', 'nonsense']) {
      const reply = await app.inject({ ...sent, headers: { 'content-type': type } });
      expect([type, reply.statusCode]).toEqual([type, 405]);
    }
  });

  it('is not told of an address that there is not', async () => {
    for (const url of ['/nowhere', `${OPINION_PATH}/more`, '/administration/clock']) {
      const reply = await app.inject({ method: 'PATCH', url });
      expect([url, reply.statusCode, reply.headers.allow]).toEqual([url, 404, undefined]);
    }
  });
});

describe('a fault', () => {
  it('of the database is told as one to try again, and when', async () => {
    seen.fault = Object.assign(new Error('lock timeout on 10.0.0.7'), {
      name: 'DatabaseUnavailable',
      code: 'database-busy',
      retryAfterSeconds: 1,
    });
    const busy = await opine();
    expect([busy.statusCode, busy.json().code, busy.headers['retry-after']]).toEqual([503, 'too-busy', '1']);
    seen.fault = Object.assign(new Error('x'), {
      name: 'DatabaseUnavailable',
      code: 'database-unreachable',
      retryAfterSeconds: 5,
    });
    expect((await opine()).headers['retry-after']).toBe('5');
  });

  it('that nobody foresaw shows nothing of our insides but is logged', async () => {
    seen.fault = new Error('relation "dossier" does not exist');
    const reply = await opine();
    expect([reply.statusCode, reply.json().code]).toEqual([500, 'internal-fault']);
    expect(reply.body).not.toMatch(/relation|stack|\.ts/);
    expect(seen.lines.join('')).toContain('relation \\"dossier\\" does not exist');
  });
});

describe('health', () => {
  it('is alive while the process answers, and ready while all it needs does', async () => {
    expect((await app.inject('/ready')).json()).toEqual({
      service: 'small',
      ready: true,
      needs: [{ need: 'database', state: 'up' }],
    });
    seen.down = true;
    const reply = await app.inject('/ready');
    expect([reply.statusCode, reply.json().needs]).toEqual([503, [{ need: 'database', state: 'down' }]]);
    expect(reply.body).not.toContain('10.0.0.7');
    expect((await app.inject('/health')).json()).toEqual({ service: 'small', alive: true });
  });
});

describe('files', () => {
  function form(name: string, content: string | Buffer, type = 'application/pdf') {
    const data = new FormData();
    data.append('file', new Blob([content], { type }), name);
    return new Response(data);
  }
  async function attach(name: string, content: string | Buffer) {
    const sent = form(name, content);
    return app.inject({
      method: 'PUT',
      url: `/dossiers/${DOSSIER}/draft/parts/letter`,
      headers: { authorization, 'if-match': '"1"', 'content-type': sent.headers.get('content-type') ?? '' },
      payload: Buffer.from(await sent.arrayBuffer()),
    });
  }

  it('arrive whole with their hash', async () => {
    const reply = await attach('Tờ trình.pdf', 'abc');
    expect(reply.json().file).toEqual({
      name: 'Tờ trình.pdf',
      mediaType: 'application/pdf',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  it('are refused beyond 10 MB, empty, decomposed or marked secret in their name', async () => {
    expect((await attach('a.pdf', Buffer.alloc(10 * 1024 * 1024 + 1))).statusCode).toBe(413);
    expect((await attach('a.pdf', '')).json().code).toBe('file-missing');
    expect((await attach('Tờ trình.pdf'.normalize('NFD'), 'a')).json().code).toBe('text-not-nfc');
    expect((await attach('Kế hoạch_MẬT.pdf', 'a')).json().code).toBe('secrecy-mark');
    expect((await attach('Kế hoạch bảo mật.pdf', 'a')).statusCode).toBe(200);
  });

  it('leave as something to save, whatever they say of themselves', async () => {
    const reply = await app.inject({ url: `/dossiers/${DOSSIER}/draft/parts/letter`, headers: { authorization } });
    expect(reply.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20s%E1%BB%91%205.html",
    );
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('an endpoint of local mode', () => {
  it('does not exist elsewhere', async () => {
    const clock = { url: '/administration/clock', headers: { authorization } };
    expect((await app.inject(clock)).statusCode).toBe(404);
    const local = await smallService({ localMode: true });
    const reply = await local.app.inject({ ...clock, headers: { authorization: `Bearer ${await local.token()}` } });
    expect(reply.json()).toMatchObject({ simulated: true, offsetMs: -5 });
    await local.app.close();
  });
});

describe('the documentation', () => {
  it('is served from the checked-in description and asks no other host', async () => {
    const page = await app.inject('/api/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page.headers['content-security-policy']).not.toMatch(/https?:/);
    const description = await app.inject('/api/json');
    expect(Object.keys(description.json().paths)).toContain('/tasks/{id}/opinion');
    expect(HASH).toHaveLength(64);
  });
});
