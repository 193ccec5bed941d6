import { ENDPOINTS, type Endpoint, needsIdempotencyKey } from '@nhipcau/contracts';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { type Mutation, mutationsOf } from './support/mutations.ts';
import { METHODS, otherMethods } from './support/other-methods.ts';
import { fieldsOf, type Schema, sample } from './support/sample.ts';
import { type Tokens, tokensOf } from './support/tokens.ts';
import { digestOf } from './support/unchanged.ts';

/** Signed in, known, and appointed to nothing: what passes the door is refused behind it. */
const NOBODY = 'appointed-to-nothing';
/** Requests under way at once. */
const TOGETHER = 16;

let house: House;
let admin: Client;
let tokens: Tokens;
let bearer: string;
let before: string;

beforeAll(async () => {
  house = await openHouse('sweep');
  admin = new Client({ connectionString: house.world.adminUrl });
  await admin.connect();
  await admin.query(
    "insert into person (id, display_name, given_name, invented) values ($1, 'Người thử', 'Thử', true)",
    [NOBODY],
  );
  await admin.query('insert into account (issuer, subject, person_id, active) values ($1, $2, $2, true)', [
    house.world.issuer,
    NOBODY,
  ]);
  tokens = await tokensOf(house.world.facts);
  bearer = `Bearer ${await tokens.good(NOBODY)}`;
});
beforeEach(async () => {
  before = await digestOf(admin);
});
afterEach(async () => {
  expect(await digestOf(admin)).toBe(before);
});
afterAll(async () => {
  await admin?.end();
  await house?.stop();
});

interface Asking {
  readonly authorization?: string | undefined;
  readonly query?: string;
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

interface Told {
  readonly status: number;
  readonly code: string;
  readonly faults: readonly { readonly code: string; readonly at?: string; readonly detail: string }[];
}

function addressOf(declared: Endpoint): string {
  const params = sample((declared.params ?? {}) as Schema) as Readonly<Record<string, unknown>>;
  return declared.path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => String(params?.[name]));
}

async function ask(declared: Endpoint, asking: Asking = {}): Promise<Response> {
  const { authorization = bearer, query = '', body } = asking;
  const headers = {
    authorization,
    'accept-language': 'en',
    'content-type': typeof body === 'string' ? 'application/json' : undefined,
    'idempotency-key': needsIdempotencyKey(declared) ? crypto.randomUUID() : undefined,
    'if-match': declared.ifMatch === 'required' ? '"1"' : undefined,
    ...asking.headers,
    ...('authorization' in asking ? { authorization: asking.authorization } : {}),
  };
  const sent = Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined);
  const { method } = declared;
  return await fetch(`${house.world.origin}${addressOf(declared)}${query}`, {
    method,
    headers: sent,
    body: body ?? null,
  });
}

/** The problem that a refusal must be: by media type, with its parts, and never a fault of ours. */
async function refusal(response: Response): Promise<Told> {
  const text = await response.text();
  expect(response.status, text).toBeGreaterThanOrEqual(400);
  expect(response.status, text).toBeLessThan(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = JSON.parse(text) as Told & Readonly<Record<string, unknown>>;
  expect(problem).toMatchObject({ status: response.status, type: expect.stringMatching(/^urn:nhipcau:problem:/) });
  for (const member of ['title', 'detail', 'requestId']) expect(problem[member]).toMatch(/\S/);
  expect(problem.faults.length).toBeGreaterThan(0);
  return problem;
}

const VALID_FILE = () => {
  const form = new FormData();
  form.append('file', new Blob(['nội dung']), 'van-ban.txt');
  return form;
};

function validBody(declared: Endpoint): string | FormData | undefined {
  if (declared.upload === 'file') return VALID_FILE();
  if (declared.body === undefined) return undefined;
  return JSON.stringify(declared.example ?? sample(declared.body as Schema));
}

const asking = (declared: Endpoint): Asking => {
  const body = validBody(declared);
  return body === undefined ? {} : { body };
};
const guarded: readonly (readonly [string, Endpoint])[] = Object.entries(
  ENDPOINTS as Readonly<Record<string, Endpoint>>,
).filter(([, declared]) => declared.act !== null);
const writing = guarded.filter(([, declared]) => declared.body !== undefined);

describe('a request that is in order passes the door, so that what follows is refused for what is wrong with it', () => {
  it.each(guarded)('%s', async (_name, declared) => {
    const response = await ask(declared, asking(declared));
    if (response.ok) {
      // Lists and streams of nothing are answered even to whoever is appointed to nothing.
      expect(declared.method).toBe('GET');
      await response.body?.cancel();
      return;
    }
    const { status, faults } = await refusal(response);
    expect([403, 404], JSON.stringify(faults)).toContain(status);
  });
});

describe('a method that an address does not take is answered 405 with those that it takes, whoever asks', () => {
  const addresses = [...new Set(guarded.map(([, declared]) => addressOf(declared)))];
  it.each(addresses)('%s', async (address) => {
    const { taken, answers } = await otherMethods(`${house.world.origin}${address}`, bearer);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 405, allowed: taken, code: 'method-not-allowed' });
    expect(answers.length + taken.length).toBe(METHODS.length);
  });
});

describe('whoever cannot prove who they are', () => {
  it.each(guarded)('%s', async (_name, declared) => {
    for (const [what, authorization, code] of await tokens.bad(NOBODY)) {
      const response = await ask(declared, { ...asking(declared), authorization });
      expect(response.headers.get('www-authenticate') ?? '', what).toMatch(response.status === 401 ? /^Bearer/ : /^$/);
      const told = await refusal(response);
      expect([what, told.code]).toEqual([what, code]);
      expect([401, 403]).toContain(told.status);
    }
  });
});

describe('a large body from whoever is refused before it is read', () => {
  it('is answered, not reset, and the next request of the connection is served', async () => {
    const { saveDraftPart, readDossier } = ENDPOINTS;
    for (let times = 0; times < 4; times += 1) {
      const form = new FormData();
      form.append('file', new Blob(['a'.repeat(8_000_000)]), 'lon.txt');
      const told = await refusal(await ask(saveDraftPart, { body: form, authorization: 'Bearer nonsense' }));
      expect(told.code).toBe('token-malformed');
      expect((await refusal(await ask(readDossier))).status).toBe(404);
    }
  });
});

describe('headers', () => {
  it.each(guarded.filter(([, declared]) => needsIdempotencyKey(declared)))(
    '%s without an idempotency key',
    async (_name, declared) => {
      for (const [key, code] of [
        [undefined, 'idempotency-key-missing'],
        ['short', 'idempotency-key-malformed'],
        ['a'.repeat(101), 'idempotency-key-malformed'],
        ['with blank s', 'idempotency-key-malformed'],
      ] as const) {
        const told = await refusal(await ask(declared, { ...asking(declared), headers: { 'idempotency-key': key } }));
        expect(told.faults.map((fault) => fault.code)).toContain(code);
      }
    },
  );

  it.each(guarded.filter(([, declared]) => declared.ifMatch === 'required'))(
    '%s without the revision it starts from',
    async (_name, declared) => {
      for (const [revision, code] of [
        [undefined, 'revision-missing'],
        ['*', 'revision-malformed'],
        ['W/"1"', 'revision-malformed'],
        ['"0"', 'revision-malformed'],
      ] as const) {
        const told = await refusal(await ask(declared, { ...asking(declared), headers: { 'if-match': revision } }));
        expect(told.faults.map((fault) => fault.code)).toContain(code);
      }
    },
  );
});

describe('bodies', () => {
  it.each(writing)('%s: no JSON, no object, too large, another media type', async (_name, declared) => {
    const codeOf = async (body: string, headers: Readonly<Record<string, string>> = {}) =>
      (await refusal(await ask(declared, { body, headers }))).code;
    expect(await codeOf('{"a":')).toBe('malformed-json');
    expect(await codeOf('{"__proto__":{"a":1}}')).toBe('malformed-json');
    expect(await codeOf('[]')).toBe('wrong-type');
    expect(await codeOf('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).toBe('media-type-not-offered');
    expect(await codeOf(JSON.stringify({ a: 'a'.repeat(1_100_000) }))).toBe('body-too-large');
  });

  it.each(writing)('%s: each field made wrong in every way', async (_name, declared) => {
    const schema = declared.body as Schema;
    const mutations = mutationsOf(schema, sample(schema));
    const answers: string[] = [];
    for (let from = 0; from < mutations.length; from += TOGETHER) {
      const some = mutations.slice(from, from + TOGETHER).map((mutation) => complaint(declared, mutation));
      answers.push(...(await Promise.all(some)).flat());
    }
    expect(answers).toEqual([]);
    expect(mutations.length).toBeGreaterThanOrEqual(1 + fieldsOf(schema).length);
  });
});

/** What is wrong with how a mutation was refused; nothing, where it was named precisely. */
async function complaint(declared: Endpoint, { what, value, codes, at }: Mutation): Promise<readonly string[]> {
  const { status, faults } = await refusal(await ask(declared, { body: JSON.stringify(value) }));
  if (status !== 422) return [`${what}: ${status}`];
  if (
    faults.some((fault) => codes.includes(fault.code) && (fault.at === at || fault.at?.startsWith(`${at}/`) === true))
  )
    return [];
  return [`${what}: ${JSON.stringify(faults.map(({ code, at: place }) => [code, place]))}`];
}

describe('files', () => {
  it.each(guarded.filter(([, declared]) => declared.upload === 'file'))('%s', async (_name, declared) => {
    const named = (name: string, content = 'a') => {
      const form = new FormData();
      form.append('file', new Blob([content]), name);
      return form;
    };
    const codesOf = async (body: string | FormData) =>
      (await refusal(await ask(declared, { body }))).faults.map((fault) => fault.code);
    expect(await codesOf('{}')).toContain('media-type-not-offered');
    expect(await codesOf(new FormData())).toContain('file-missing');
    expect(await codesOf(named('tài liệu.txt'.normalize('NFD')))).toContain('text-not-nfc');
    expect(await codesOf(named('a\u202etxt.exe'))).toContain('forbidden-character');
    expect(await codesOf(named('MẬT - kế hoạch.txt'))).toContain('secrecy-mark');
    expect(await codesOf(named(`${'a'.repeat(201)}.txt`))).toContain('too-long');
    expect(await codesOf(named('rong.txt', ''))).toContain('file-missing');
    expect(await codesOf(named('lon.txt', 'a'.repeat(10 * 1024 * 1024 + 1)))).toContain('file-too-large');
  });
});

describe('addresses', () => {
  it.each(guarded.filter(([, declared]) => declared.query !== undefined))(
    '%s: each part of the query made wrong',
    async (_name, declared) => {
      const properties = (declared.query as Schema).properties ?? {};
      const told = async (query: string) =>
        (await refusal(await ask(declared, { query: `?${query}` }))).faults.map(({ code, at }) => `${code} ${at}`);
      expect(await told('unheardOf=1')).toEqual(['field-unknown /unheardOf']);
      for (const [name, schema] of Object.entries(properties)) {
        if (schema.enum !== undefined) expect(await told(`${name}=unheard-of`)).toEqual([`not-one-of /${name}`]);
        else if (schema.type === 'integer') expect(await told(`${name}=many`)).toEqual([`wrong-type /${name}`]);
        else if (schema.type === 'boolean') expect(await told(`${name}=perhaps`)).toEqual([`wrong-type /${name}`]);
        else {
          expect(await told(`${name}=${encodeURIComponent('hội'.normalize('NFD'))}`)).toContain(
            `text-not-nfc /${name}`,
          );
          expect(await told(`${name}=${encodeURIComponent('a\u202e')}`)).toContain(`forbidden-character /${name}`);
          expect(await told(`${name}=${'a'.repeat((schema.maxLength ?? 0) + 1)}`)).toContain(`too-long /${name}`);
        }
      }
    },
  );

  it.each(guarded.filter(([, declared]) => declared.params !== undefined))(
    '%s: an address that cannot exist is not found',
    async (_name, declared) => {
      const address = (inside: string) => declared.path.replaceAll(/\{[a-z]+\}/g, encodeURIComponent(inside));
      for (const inside of ["'; drop table dossier; --", '../../etc', 'Hội'.normalize('NFD'), '%00', 'a'.repeat(300)]) {
        const { method } = declared;
        const headers = { authorization: bearer, 'idempotency-key': crypto.randomUUID(), 'if-match': '"1"' };
        const response = await fetch(`${house.world.origin}${address(inside)}`, { method, headers });
        expect([404, 422, 415]).toContain((await refusal(response)).status);
      }
    },
  );
});
