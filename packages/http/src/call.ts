import type { Readable } from 'node:stream';
import type { AnyRefusal, BodyOf, Endpoint, Language, ParamsOf, QueryOf, ReplyOf } from '@nhipcau/contracts';
import type { FastifyBaseLogger } from 'fastify';
import type { Subscribe } from './reply/event-stream.ts';

/** Who asks, as the bearer token proves it: the person, how strongly they signed in, and when. */
export interface Caller {
  readonly personId: string;
  /** A program with an account of its own. */
  readonly service: boolean;
  /** What the person is called at the provider that signed them in. */
  readonly account: { readonly issuer: string; readonly subject: string };
  /** The client that the token was issued for; null where the provider does not say. */
  readonly clientId: string | null;
  readonly acr: string | null;
  readonly authTimeMs: number | null;
}

/** A file as it was sent, whole and within the limit. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** One request as its handler sees it: everything in it has been checked against the contract. */
export interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly caller: E['act'] extends null ? undefined : Caller;
  /** The Idempotency-Key, on every POST. */
  readonly key: E['method'] extends 'POST' ? string : undefined;
  /** SHA-256 of method, path and canonical body, in hexadecimal; on every POST. */
  readonly requestHash: E['method'] extends 'POST' ? string : undefined;
  /** The revision of `If-Match`. */
  readonly revision: E extends { readonly ifMatch: 'required' } ? number : undefined;
  readonly file: E extends { readonly upload: 'file' } ? UploadedFile : undefined;
  readonly requestId: string;
  readonly language: Language;
  readonly log: FastifyBaseLogger;
}

export interface Headers {
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file to be sent: its media type is stated, never guessed, and browsers only ever save it. */
export interface FileReply extends Headers {
  readonly file: { readonly bytes: Buffer | Readable; readonly mediaType: string; readonly name: string };
}

export interface EventsReply {
  readonly subscribe: Subscribe;
}

/** An expected refusal: a value, not a fault. Every refusal is named to the reader. */
export interface Refused {
  readonly refusals: readonly AnyRefusal[];
}

type Success<E extends Endpoint> =
  ReplyOf<E> extends infer R ? (R extends { readonly body: undefined } ? FileReply | EventsReply : R & Headers) : never;

export type Handled<E extends Endpoint> = Success<E> | Refused;
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Handled<E>> | Handled<E>;

/** One handler for each endpoint: a missing one is a type error. */
export type Handlers<Endpoints extends Readonly<Record<string, Endpoint>>> = {
  readonly [N in keyof Endpoints]: Handler<Endpoints[N]>;
};

export function refused(...refusals: readonly AnyRefusal[]): Refused {
  return { refusals };
}

/** Also what a stranger is told: nothing can be learned by asking. */
export function notFound(): Refused {
  return { refusals: [{ code: 'not-found' }] };
}
