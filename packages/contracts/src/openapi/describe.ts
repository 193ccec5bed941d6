import type { Endpoint } from '../endpoint.ts';
import { LIMITS } from '../limits.ts';
import { operationOf } from './operation.ts';
import { type Json, NAMED_SCHEMAS, plain } from './schemas.ts';

const PARAMETERS: Json = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A fresh key for every act. Sent again with the same request it brings the same answer, and the act happens once.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]+$', minLength: 8, maxLength: LIMITS.idempotencyKeyCharacters },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: "The revision that the change starts from, as the draft's ETag gave it.",
    schema: { type: 'string', pattern: '^"[1-9][0-9]{0,9}"$', maxLength: 14 },
  },
  SignInProof: {
    name: 'Sign-In-Proof',
    in: 'header',
    required: false,
    description: [
      'A fresh sign-in for the text shown (RFC 9470): `<documents>.<salt> <ID token>`, documents joined by `+`, where the nonce of the ID',
      'token is base64url(SHA-256(`<documents>.<salt>`)). The document is `documentHash` of the body, or the hash that the refusal',
      '`step-up-required` names. Without it the answer may be 401 with `insufficient_user_authentication`.',
    ].join(' '),
    schema: { type: 'string', maxLength: 8000 },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'Language of messages: vi unless en or th is preferred.',
    schema: { type: 'string', maxLength: 200 },
  },
};

const TAGS: Json = [
  { name: 'dossiers', description: 'Staff: draft, present, revise, change.' },
  { name: 'tasks', description: 'Whoever has a task: read, claim, answer.' },
  { name: 'audit', description: 'Auditors: history, proof, figures.' },
  { name: 'administration', description: 'Keepers: clock, calendars, organisations, accounts, renewal.' },
  { name: 'every', description: 'Every service for itself.' },
];

const INTRODUCTION = [
  "Nhịp Cầu carries one activity of people's diplomacy, a dossier, through six stages: proposal, consultation, approval, execution, reporting, commendation.",
  'Every refusal is a problem (RFC 9457) that names every fault of the request with a stable code, in Vietnamese, English or Thai.',
  'Unknown fields, text that is not NFC, invisible characters and secrecy marks are refused, never mended silently.',
].join('\n\n');

/** The OpenAPI 3.1 description of the given endpoints, in the order of their declaration. */
export function describe(endpoints: Readonly<Record<string, Endpoint>>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, declared] of Object.entries(endpoints)) {
    const operations = paths[declared.path] ?? {};
    operations[declared.method.toLowerCase()] = operationOf(name, declared);
    paths[declared.path] = operations;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Nhịp Cầu', version: '1', description: INTRODUCTION },
    servers: [{ url: '/' }],
    tags: TAGS,
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters: PARAMETERS,
      schemas: Object.fromEntries(Object.entries(NAMED_SCHEMAS).map(([name, schema]) => [name, plain(schema, true)])),
    },
  };
}
