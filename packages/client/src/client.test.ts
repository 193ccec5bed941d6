import { ENDPOINTS, type Problem } from '@nhipcau/contracts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Answer, createClient, Unreachable } from './index.ts';

const DOSSIER = '0f4e2c6a-8b0d-8e3f-9a7c-9b0d2e4f6a8c';
const TASK = `${DOSSIER}.7`;
const HASH = 'ab'.repeat(32);
const RETRY = { attempts: 3, firstWaitMs: 1, longestWaitMs: 2 };

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** Answers in the order given and remembers what was asked. */
function network(...answers: (Response | Error)[]) {
  const asked: Asked[] = [];
  const send = async (url: string, init: RequestInit) => {
    const headers = Object.fromEntries(Object.entries(init.headers as Record<string, string>));
    asked.push({ url, method: init.method ?? '', headers, body: init.body });
    const answer = answers[asked.length - 1];
    if (answer === undefined) throw new Error('asked more often than expected');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {
    asked,
    client: createClient({ base: 'http://nhipcau.test', fetch: send as typeof fetch, retry: RETRY, token: () => 't' }),
  };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ code, status }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

const opinion = { params: { id: TASK }, body: { documentHash: HASH, opinion: 'agree' as const } };

describe('a call', () => {
  it('carries path, token, language, key and composed text', async () => {
    const { asked, client } = network(json(200, { seq: 9 }));
    client.speak('th');
    const body = { ...opinion.body, text: 'Nhất trí'.normalize('NFD') };
    const answer = await client.call(ENDPOINTS.giveOpinion, { ...opinion, body });
    expect(answer).toMatchObject({ ok: true, status: 200, body: { seq: 9 } });
    expect(asked[0]?.url).toBe(`http://nhipcau.test/tasks/${TASK}/opinion`);
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'accept-language': 'th' });
    expect(asked[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(String(asked[0]?.body)).text).toBe('Nhất trí');
  });

  it('escapes what would leave its place in the address', async () => {
    const { asked, client } = network(json(200, { items: [] }), json(200, {}));
    await client.call(ENDPOINTS.listTasks, { query: { q: 'hội & nghị?', limit: 5 } });
    await client.call(ENDPOINTS.readTask, { params: { id: '../accounts' } });
    expect(asked.map(({ url }) => url.replace('http://nhipcau.test', ''))).toEqual([
      '/tasks?q=h%E1%BB%99i+%26+ngh%E1%BB%8B%3F&limit=5',
      '/tasks/..%2Faccounts',
    ]);
  });

  it('returns a refusal as a value and does not repeat it', async () => {
    const { asked, client } = network(problem(409, 'document-changed'));
    const answer = await client.call(ENDPOINTS.giveOpinion, opinion);
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'document-changed' } });
    expect(asked).toHaveLength(1);
  });

  it('states the revision and reads the next one', async () => {
    const { asked, client } = network(json(200, { revision: 5 }, { etag: '"5"' }));
    const answer = await client.call(ENDPOINTS.saveDraft, {
      params: { id: DOSSIER },
      revision: 4,
      body: { content: { title: { vi: 'Hội nghị' } } },
    });
    expect(asked[0]?.headers['if-match']).toBe('"4"');
    expect(answer).toMatchObject({ ok: true, revision: 5 });
  });

  it('sends a file as a form with its name composed', async () => {
    const { asked, client } = network(json(200, {}));
    const fileName = 'Tờ trình.pdf'.normalize('NFD');
    await client.call(ENDPOINTS.saveDraftPart, {
      params: { id: DOSSIER, kind: 'letter' },
      revision: 1,
      file: new Blob(['a']),
      fileName,
    });
    const form = asked[0]?.body;
    const sent = form instanceof FormData ? form.get('file') : undefined;
    expect((sent as File | undefined)?.name).toBe('Tờ trình.pdf');
    expect(asked[0]?.headers['content-type']).toBeUndefined();
  });

  it('counts an answer that the contract names as one, whatever its status', async () => {
    const { client } = network(json(503, { service: 'tasks', ready: false, needs: [] }));
    expect(await client.call(ENDPOINTS.readReadiness)).toMatchObject({ ok: true, status: 503 });
  });
});

describe('trying again', () => {
  it('repeats an act with the same key when the service is busy or the connection breaks', async () => {
    const { asked, client } = network(
      problem(503, 'too-busy'),
      new TypeError('connection reset'),
      json(200, { seq: 9 }),
    );
    expect(await client.call(ENDPOINTS.giveOpinion, opinion)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('gives the problem when it was busy to the end', async () => {
    const { asked, client } = network(problem(503, 'too-busy'), problem(503, 'too-busy'), problem(503, 'too-busy'));
    expect(await client.call(ENDPOINTS.giveOpinion, opinion)).toMatchObject({ ok: false, status: 503 });
    expect(asked).toHaveLength(3);
  });

  it('says with which key to ask again when nothing answered', async () => {
    const lost = new TypeError('unreachable');
    const { client } = network(lost, lost, lost);
    const call = client.call(ENDPOINTS.giveOpinion, { ...opinion, idempotencyKey: 'key-00000001' });
    await expect(call).rejects.toMatchObject({ name: 'Unreachable', idempotencyKey: 'key-00000001' });
  });

  it('takes no page of a proxy for an answer of ours', async () => {
    const { client } = network(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }));
    await expect(client.call(ENDPOINTS.readTask, { params: { id: TASK } })).rejects.toBeInstanceOf(Unreachable);
  });

  it('ends when the caller gives up', async () => {
    const giveUp = new AbortController();
    let asked = 0;
    const patient = createClient({
      fetch: (async () => {
        asked += 1;
        giveUp.abort(new Error('given up'));
        return problem(503, 'too-busy');
      }) as typeof fetch,
      retry: { attempts: 9, firstWaitMs: 60_000, longestWaitMs: 60_000 },
    });
    await expect(patient.call(ENDPOINTS.readTask, { params: { id: TASK }, signal: giveUp.signal })).rejects.toThrow(
      'given up',
    );
    expect(asked).toBe(1);
  });
});

describe('the types', () => {
  it('demand what the endpoint needs and nothing else', () => {
    const { client } = network();
    const neverRun = () => [
      client.call(ENDPOINTS.listTasks),
      client.call(ENDPOINTS.claimTask, { params: { id: TASK } }),
      // @ts-expect-error the path needs its id
      client.call(ENDPOINTS.claimTask),
      // @ts-expect-error a body is needed
      client.call(ENDPOINTS.giveOpinion, { params: { id: TASK } }),
      // @ts-expect-error no such opinion
      client.call(ENDPOINTS.giveOpinion, { params: { id: TASK }, body: { documentHash: HASH, opinion: 'maybe' } }),
      // @ts-expect-error a draft is saved over a revision
      client.call(ENDPOINTS.saveDraft, { params: { id: DOSSIER }, body: { content: { title: { vi: 'a' } } } }),
    ];
    expect(neverRun).toBeTypeOf('function');
  });

  it('tell the reply from the problem', () => {
    type Created = Answer<typeof ENDPOINTS.createDossier>;
    expectTypeOf<Extract<Created, { ok: true }>['status']>().toEqualTypeOf<201>();
    expectTypeOf<Extract<Created, { ok: false }>['problem']>().toEqualTypeOf<Problem>();
  });
});
