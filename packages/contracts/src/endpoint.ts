import type { Act } from '@nhipcau/domain/vocabulary';
import type { Static, TObject, TSchema } from 'typebox';
import type { RefusalCode } from './refusals/codes.ts';

/** The services that people and programs speak to; each has one audience and one database role. */
export const SERVICES = ['dossiers', 'tasks', 'audit', 'administration'] as const;
export type ServiceName = (typeof SERVICES)[number];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a reply carries when it is not JSON. */
export type Payload = 'nothing' | 'file' | 'events';

/**
 * One endpoint, declared once: the services register it, OpenAPI describes it and the client calls it from this constant alone.
 * Every POST acts and therefore needs an `Idempotency-Key`.
 */
export interface Endpoint {
  readonly method: Method;
  /** With parameters in braces: `/tasks/{id}/opinion`. */
  readonly path: `/${string}`;
  /** `every`: each service answers it for itself. */
  readonly service: ServiceName | 'every';
  /** The act that the door asks `mayAct` about; null where no person is asked for. */
  readonly act: Act | null;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly description?: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TObject;
  /** The body is one file of a multipart form instead of JSON. */
  readonly upload?: 'file';
  /** `If-Match` must carry the revision that the change starts from. */
  readonly ifMatch?: 'required';
  /** Exists in local mode only. */
  readonly localOnly?: true;
  /** Binds its person although its act does not always: it needs a fresh sign-in like the binding acts. */
  readonly binding?: true;
  readonly replies: Readonly<Record<number, TSchema | Payload>>;
  /** Refusals peculiar to this endpoint, besides those that any request may meet. */
  readonly refusals?: readonly RefusalCode[];
  /** A body that is accepted, for the documentation. */
  readonly example?: unknown;
}

export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared;
}

// Asked first: a word satisfies TSchema too, whose members are all optional.
type Shape<S> = S extends Payload ? undefined : S extends TSchema ? Static<S> : undefined;

export type ParamsOf<E> = E extends { readonly params: infer S } ? Shape<S> : undefined;
export type QueryOf<E> = E extends { readonly query: infer S } ? Shape<S> : undefined;
export type BodyOf<E> = E extends { readonly body: infer S } ? Shape<S> : undefined;

/** Every way in which the endpoint may succeed: status and body. */
export type ReplyOf<E extends Endpoint> = {
  [S in keyof E['replies'] & number]: { readonly status: S; readonly body: Shape<E['replies'][S]> };
}[keyof E['replies'] & number];

/** Whether a request must carry an `Idempotency-Key`: everything that acts. */
export function needsIdempotencyKey(declared: Endpoint): boolean {
  return declared.method === 'POST';
}

/** Acts by which somebody binds themselves or their office to a text: they need a fresh sign-in for that very text (RFC 9470). */
export const BINDING_ACTS: readonly Act[] = [
  'sign',
  'accept',
  'return',
  'opine',
  'decide',
  'accept-report',
  'return-report',
  'vote',
  'confirm',
];

/** Whether a request must prove a fresh sign-in, by the header `Sign-In-Proof` or by the age of its token. */
export function isBinding(declared: Endpoint): boolean {
  if (!needsIdempotencyKey(declared) || declared.act === null) return false;
  return declared.binding === true || BINDING_ACTS.includes(declared.act);
}

/** Whether the endpoint answers without a bearer token. */
export function isOpen(declared: Endpoint): boolean {
  return declared.act === null;
}
