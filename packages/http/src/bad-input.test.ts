import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOSSIER, HASH, OPINION, OPINION_PATH, type Seen, smallService } from '../test/small-service.ts';

let app: FastifyInstance;
let seen: Seen;
let bearer: string;

beforeAll(async () => {
  const service = await smallService();
  ({ app, seen } = service);
  bearer = `Bearer ${await service.token()}`;
});
beforeEach(() => {
  seen.calls.length = 0;
  seen.lines.length = 0;
});
afterAll(() => app.close());

const acting = { 'idempotency-key': 'key-00000001', 'accept-language': 'en' };

async function opine(payload: unknown, headers: Record<string, string> = {}) {
  const reply = await app.inject({
    method: 'POST',
    url: OPINION_PATH,
    headers: { authorization: bearer, 'content-type': 'application/json', ...acting, ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  return { status: reply.statusCode, type: reply.headers['content-type'], text: reply.body, problem: reply.json() };
}

function faults(problem: { faults: { code: string; at?: string }[] }): string[] {
  return problem.faults.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

describe('a body that breaks the contract', () => {
  it('is refused with every fault at once, each at its place', async () => {
    const { status, type, problem } = await opine({
      documentHash: 'short',
      opinion: 'perhaps',
      confirmsRound: '2',
      extra: 1,
    });
    expect(status).toBe(422);
    expect(type).toBe('application/problem+json; charset=utf-8');
    expect(faults(problem).sort()).toEqual([
      'field-unknown /extra',
      'not-one-of /opinion',
      'too-short /documentHash',
      'wrong-type /confirmsRound',
    ]);
    expect(seen.calls).toEqual([]);
  });

  it('never has an unknown field silently removed', async () => {
    const { status, problem } = await opine({ ...OPINION, approve: true });
    expect([status, problem.code, problem.faults[0].with]).toEqual([422, 'field-unknown', { field: 'approve' }]);
    expect(problem.faults[0].detail).toContain('“approve”');
  });

  it('never has a value coerced', async () => {
    expect((await opine({ ...OPINION, text: 5 })).problem.code).toBe('wrong-type');
  });

  it('says what is missing', async () => {
    expect(faults((await opine({ opinion: 'agree' })).problem)).toEqual(['field-required /documentHash']);
  });

  it('states the limit of a text that is too long, counted in characters', async () => {
    const fits = await opine({ ...OPINION, text: '𝒜'.repeat(10_000) });
    expect(fits.status).toBe(200);
    const { problem } = await opine({ ...OPINION, text: 'a'.repeat(10_001) });
    expect([problem.code, problem.faults[0].with]).toEqual(['too-long', { limit: 10_000 }]);
  });

  it.each(['{"a":', 'nonsense', '{"__proto__":{"a":1}}', '[1,'])('is refused as malformed: %s', async (text) => {
    expect(await opine(text)).toMatchObject({ status: 400, problem: { code: 'malformed-json' } });
  });

  it.each(['[]', '"text"', '5', 'null'])('is refused when it is no object: %s', async (text) => {
    const { status } = await opine(text);
    expect(status).toBe(422);
  });

  it('may nest as deep as it likes and breaks nothing', async () => {
    const { status, problem } = await opine(`{"text":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    expect(status).toBe(422);
    expect(problem.faults.map(({ code }: { code: string }) => code)).toContain('not-valid');
  });

  it('is refused beyond the limit of bytes and in another media type', async () => {
    expect(await opine({ ...OPINION, text: 'a'.repeat(1_100_000) })).toMatchObject({
      status: 413,
      problem: { code: 'body-too-large' },
    });
    expect(await opine('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
      status: 415,
      problem: { code: 'media-type-not-offered' },
    });
  });

  it('refuses a date that no calendar has', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/dossiers',
      headers: { authorization: bearer, ...acting },
      payload: { kind: 'bench', owner: 'mofa', content: { title: { vi: 'Hội nghị' }, start: '2025-02-30' } },
    });
    expect(reply.json().faults).toMatchObject([{ code: 'wrong-format', at: '/content/start' }]);
  });
});

describe('text that may not enter', () => {
  it('is refused when it is decomposed, with the field named', async () => {
    const { status, problem } = await opine({ ...OPINION, text: 'Nhất trí'.normalize('NFD') });
    expect([status, faults(problem)]).toEqual([422, ['text-not-nfc /text']]);
  });

  it.each(['đồng ý \u202e', 'đồng\u200b ý', 'đồng ý \u0007', 'đồng ý \u2066', 'a\u00adb'])(
    'is refused with a hidden character: %j',
    async (text) => {
      expect(faults((await opine({ ...OPINION, text })).problem)).toEqual(['forbidden-character /text']);
    },
  );

  it('may have several lines where it is a text, and only there', async () => {
    expect((await opine({ ...OPINION, text: 'Nhất trí.\nĐề nghị bổ sung.' })).status).toBe(200);
    const reply = await app.inject({
      method: 'GET',
      url: `/tasks?q=${encodeURIComponent('hội\nnghị')}`,
      headers: { authorization: bearer },
    });
    expect(reply.json().code).toBe('forbidden-character');
  });

  it.each(['MẬT', 'Tối mật', 'Nội dung\nTUYỆT MẬT\ntiếp theo'])('is refused with a secrecy mark: %j', async (text) => {
    const { status, text: answer, problem } = await opine({ ...OPINION, text });
    expect([status, problem.code, problem.faults[0].rule]).toEqual([422, 'secrecy-mark', 'SEC-REFUSE']);
    expect(answer).not.toContain('Nội dung\\nTUYỆT');
    const logged = seen.lines.find((line) => line.includes('a text with a secrecy mark was refused'));
    expect(JSON.parse(logged ?? '{}')).toMatchObject({ personId: 'p-lan', code: 'secrecy-mark', rule: 'SEC-REFUSE' });
    expect(seen.lines.join('')).not.toContain('tiếp theo');
  });

  it.each(['Tăng cường bảo mật thông tin', 'Quan hệ mật thiết', 'Mặt trận Tổ quốc Việt Nam', 'Mật ong'])(
    'is let in when it only holds an ordinary word: %s',
    async (text) => {
      expect((await opine({ ...OPINION, text })).status).toBe(200);
    },
  );

  it('is told together with the faults that the contract finds', async () => {
    const { problem } = await opine({ opinion: 'agree', text: 'đồng ý\u202e' });
    expect(faults(problem).sort()).toEqual(['field-required /documentHash', 'forbidden-character /text']);
  });
});

describe('an address and its headers', () => {
  it.each(['/nothing', '/tasks/garbage/opinion', `/tasks/${DOSSIER}.0/opinion`, '/tasks/%E0%A4%A/opinion'])(
    'is answered as missing when it cannot exist: %s',
    async (url) => {
      const reply = await app.inject({
        method: 'POST',
        url,
        headers: { authorization: bearer, ...acting },
        payload: OPINION,
      });
      expect([reply.statusCode, reply.json().code]).toEqual([404, 'not-found']);
    },
  );

  it('needs an Idempotency-Key on every act', async () => {
    expect(await opine(OPINION, { 'idempotency-key': '' })).toMatchObject({
      status: 400,
      problem: { code: 'idempotency-key-missing' },
    });
    expect(await opine(OPINION, { 'idempotency-key': 'a b c d e f' })).toMatchObject({
      status: 400,
      problem: { code: 'idempotency-key-malformed' },
    });
  });

  it('makes the same request hash of the same content, and another of another', async () => {
    await opine(`{"documentHash":"${HASH}","opinion":"agree"}`);
    await opine(`{ "opinion": "agree", "documentHash": "${HASH}" }`);
    await opine({ ...OPINION, opinion: 'object' });
    const [first, second, third] = seen.calls.map(({ call }) => call['requestHash']);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('needs the revision that a change starts from', async () => {
    const save = (revision: string) =>
      app.inject({
        method: 'PUT',
        url: `/dossiers/${DOSSIER}/draft`,
        headers: { authorization: bearer, 'if-match': revision },
        payload: { content: { title: { vi: 'Hội nghị' } } },
      });
    expect((await save('')).statusCode).toBe(428);
    expect((await save('*')).json().code).toBe('revision-malformed');
    const saved = await save('"4"');
    expect([saved.statusCode, saved.headers['etag']]).toEqual([200, '"5"']);
  });

  it('reads numbers and booleans out of a query and refuses what is none', async () => {
    const get = (query: string) => app.inject({ url: `/tasks?${query}`, headers: { authorization: bearer } });
    expect((await get('limit=5&descending=true')).statusCode).toBe(200);
    expect(seen.calls[0]?.call['query']).toEqual({ limit: 5, descending: true });
    await get('');
    expect(seen.calls[1]?.call['query']).toEqual({ limit: 25 });
    expect((await get('limit=500&colour=red')).json().faults).toHaveLength(2);
  });

  it('refuses a query where the contract has none', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: `${OPINION_PATH}?verdict=approve`,
      headers: { authorization: bearer, ...acting },
      payload: OPINION,
    });
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'field-unknown']);
  });

  it('lets an act without content be sent without a body', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: `/tasks/${DOSSIER}.7/claim`,
      headers: { authorization: bearer, ...acting },
    });
    expect([reply.statusCode, seen.calls[0]?.call['body']]).toEqual([200, {}]);
  });
});
