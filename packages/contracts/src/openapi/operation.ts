import type { TObject } from 'typebox';
import { type Endpoint, isBinding, isOpen, needsIdempotencyKey, type Payload } from '../endpoint.ts';
import { LIMITS } from '../limits.ts';
import { CATALOGUE } from '../refusals/catalogue.ts';
import type { RefusalCode } from '../refusals/codes.ts';
import { type Json, plain } from './schemas.ts';

const REASON_OF: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken on; it takes effect shortly.',
};

function parameter(name: string, where: 'path' | 'query', schema: unknown, required: boolean): Json {
  return { name, in: where, required, schema: plain(schema) };
}

function parametersOf(declared: Endpoint): Json[] {
  const fields = (object: TObject | undefined): [string, unknown][] => Object.entries(object?.properties ?? {});
  const required = new Set(declared.query?.required ?? []);
  return [
    ...fields(declared.params).map(([name, schema]) => parameter(name, 'path', schema, true)),
    ...fields(declared.query).map(([name, schema]) => parameter(name, 'query', schema, required.has(name))),
    ...(needsIdempotencyKey(declared) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(declared.ifMatch === undefined ? [] : [{ $ref: '#/components/parameters/IfMatch' }]),
    ...(isBinding(declared) ? [{ $ref: '#/components/parameters/SignInProof' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
}

function contentOf(payload: unknown): Json | undefined {
  const kind = payload as Payload;
  if (kind === 'nothing') return undefined;
  // A file comes as what it is: a table, lines of JSON, or whatever somebody attached.
  if (kind === 'file') return { '*/*': { schema: { type: 'string', format: 'binary' } } };
  if (kind === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  return { 'application/json': { schema: plain(payload) } };
}

/** Whether it answers a task, which may be closed, or ask something else, by the time the answer comes. */
function answersTask(declared: Endpoint): boolean {
  return needsIdempotencyKey(declared) && declared.path.startsWith('/tasks/{id}/');
}

/** What any request to the endpoint may be refused for, besides what its own rules say. */
function commonRefusals(declared: Endpoint): RefusalCode[] {
  if (isOpen(declared)) return [];
  return [
    'unauthenticated',
    'token-void',
    'account-unknown',
    'account-closed',
    'too-many-requests',
    ...(isBinding(declared) ? (['step-up-required', 'step-up-refused'] as const) : []),
    ...(declared.params === undefined ? [] : (['not-found'] as const)),
    ...(declared.body === undefined && declared.query === undefined ? [] : (['several-faults'] as const)),
    ...(declared.body === undefined ? [] : (['malformed-json', 'body-too-large', 'media-type-not-offered'] as const)),
    ...(declared.upload === undefined ? [] : (['body-too-large', 'media-type-not-offered'] as const)),
    ...(needsIdempotencyKey(declared)
      ? (['idempotency-key-missing', 'idempotency-key-reused', 'too-busy'] as const)
      : []),
    ...(answersTask(declared) ? (['task-closed', 'wrong-task', 'wrong-stage'] as const) : []),
    ...(declared.ifMatch === undefined ? [] : (['revision-missing', 'revision-malformed'] as const)),
    'database-unavailable',
    'internal-fault',
  ];
}

function problemsOf(declared: Endpoint): Record<string, Json> {
  const codes = [...new Set([...commonRefusals(declared), ...(declared.refusals ?? [])])];
  const statuses = [...new Set(codes.map((code) => CATALOGUE[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses
      .filter((status) => declared.replies[status] === undefined)
      .map((status) => {
        const named = codes.filter((code) => CATALOGUE[code].status === status).sort();
        const problem: Json = {
          description: named.map((code) => `\`${code}\``).join(', '),
          ...(status === 503 || status === 429 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {}),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
        return [String(status), problem];
      }),
  );
}

function requestBodyOf(declared: Endpoint): Json | undefined {
  if (declared.upload === 'file') {
    const schema = {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', maxLength: LIMITS.fileBytes } },
    };
    return { required: true, content: { 'multipart/form-data': { schema } } };
  }
  if (declared.body === undefined) return undefined;
  const example = declared.example === undefined ? {} : { example: plain(declared.example) };
  const required = (declared.body.required ?? []).length > 0;
  return { required, content: { 'application/json': { schema: plain(declared.body), ...example } } };
}

/** One endpoint as an OpenAPI operation. */
export function operationOf(name: string, declared: Endpoint): Json {
  const replies = Object.entries(declared.replies).map(([status, payload]): [string, Json] => {
    const content = contentOf(payload);
    const description = REASON_OF[Number(status)] ?? 'See the schema.';
    return [status, { description, ...(content === undefined ? {} : { content }) }];
  });
  const body = requestBodyOf(declared);
  return {
    operationId: name,
    tags: [declared.service],
    summary: declared.summary.en,
    'x-summary-vi': declared.summary.vi,
    ...(declared.description === undefined ? {} : { description: declared.description }),
    ...(declared.act === null ? {} : { 'x-act': declared.act }),
    ...(declared.localOnly === true ? { 'x-local-only': true } : {}),
    parameters: parametersOf(declared),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { ...Object.fromEntries(replies), ...problemsOf(declared) },
    security: isOpen(declared) ? [] : [{ bearer: [] }],
  };
}
