import type { BodyOf, Endpoint, Language, ParamsOf, Problem, QueryOf, ReplyOf } from '@nhipcau/contracts';
import { type LooseParts, requestOf, type Sent } from './request-of.ts';
import { mayRepeat, RETRY, type RetrySettings, waitMs } from './retry.ts';

export interface ClientOptions {
  /** Origin of the services, without a slash at the end; empty for the page's own. */
  readonly base?: string;
  /** The bearer token, asked for with every request; none where a session cookie stands for it. */
  readonly token?: () => string | undefined | Promise<string | undefined>;
  readonly language?: Language;
  readonly retry?: RetrySettings;
  readonly fetch?: typeof fetch;
  /** Headers of one's own, such as a request id to follow or a guard against forgery. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

type Needed<Name extends string, Value> = Value extends undefined
  ? { readonly [N in Name]?: undefined }
  : Partial<Value> extends Value
    ? { readonly [N in Name]?: Value }
    : { readonly [N in Name]: Value };

/** What a call of the endpoint must and may state. */
export type CallParts<E extends Endpoint> = Needed<'params', ParamsOf<E>> &
  Needed<'query', QueryOf<E>> &
  Needed<'body', BodyOf<E>> &
  (E['method'] extends 'POST' ? { readonly idempotencyKey?: string } : unknown) &
  (E extends { readonly ifMatch: 'required' } ? { readonly revision: number } : unknown) &
  (E extends { readonly upload: 'file' } ? { readonly file: Blob; readonly fileName: string } : unknown) & {
    readonly signal?: AbortSignal;
    /** Of this request alone. */
    readonly headers?: Readonly<Record<string, string>>;
  };

type Answered<R> = R extends { readonly status: infer S; readonly body: infer B }
  ? { readonly ok: true; readonly status: S; readonly body: B extends undefined ? Blob : B; readonly revision?: number }
  : never;

/** What came of a call: the reply, or a problem as a value. Only an abort and a lost connection are thrown. */
export type Answer<E extends Endpoint> =
  | Answered<ReplyOf<E>>
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

/** The service could not be reached, or what answered was none of ours. Whether the act took place is not known: ask again with the same key. */
export class Unreachable extends Error {
  readonly idempotencyKey: string | undefined;

  constructor(idempotencyKey: string | undefined, cause: unknown) {
    super('the service could not be reached', { cause });
    this.name = 'Unreachable';
    this.idempotencyKey = idempotencyKey;
  }
}

export interface Client {
  call<E extends Endpoint>(
    declared: E,
    ...parts: Record<never, never> extends CallParts<E> ? [CallParts<E>?] : [CallParts<E>]
  ): Promise<Answer<E>>;
  /** From now on problems are worded in this language. */
  speak(language: Language): void;
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

async function problemIn(reply: Response): Promise<Problem | undefined> {
  if (!(reply.headers.get('content-type') ?? '').startsWith('application/problem+json')) return undefined;
  return (await reply.json()) as Problem;
}

async function answerIn(reply: Response): Promise<unknown> {
  const isJson = (reply.headers.get('content-type') ?? '').startsWith('application/json');
  const revision = /^"([0-9]+)"$/.exec(reply.headers.get('etag') ?? '')?.[1];
  const body: unknown = isJson ? await reply.json() : await reply.blob();
  return { ok: true, status: reply.status, body, ...(revision === undefined ? {} : { revision: Number(revision) }) };
}

/** What a call brings beside what its endpoint declares. */
interface Along {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client of all services behind one origin, typed by the contracts. It runs in browsers as it runs here. */
export function createClient(options: ClientOptions = {}): Client {
  const { base = '', token, retry = RETRY, fetch: send = fetch } = options;
  let language = options.language ?? 'vi';

  async function attempt(sent: Sent, { signal, headers: own }: Along): Promise<Response> {
    const bearer = await token?.();
    const headers = {
      ...sent.headers,
      ...options.headers?.(),
      ...own,
      'accept-language': language,
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    };
    const { url, method, body = null } = sent;
    return send(url, { method, headers, body, ...(signal === undefined ? {} : { signal }) });
  }

  async function answered(declared: Endpoint, parts: LooseParts & Along): Promise<unknown> {
    // Made once: every attempt carries the same key.
    const sent = requestOf(declared, parts, base);
    const attempts = mayRepeat(declared) ? retry.attempts : 1;
    const key = sent.headers['idempotency-key'];
    for (let no = 1; ; no += 1) {
      let retryAfter: string | null = null;
      try {
        const reply = await attempt(sent, parts);
        if (reply.ok || declared.replies[reply.status] !== undefined) return await answerIn(reply);
        const problem = await problemIn(reply);
        if (reply.status !== 503 || no >= attempts) {
          if (problem === undefined)
            throw new Unreachable(key, new Error(`an answer of status ${reply.status} that is no problem`));
          return { ok: false, status: reply.status, problem };
        }
        retryAfter = reply.headers.get('retry-after');
      } catch (fault) {
        if (parts.signal?.aborted === true || fault instanceof Unreachable) throw fault;
        if (no >= attempts) throw new Unreachable(key, fault);
      }
      await pause(waitMs(no, retryAfter, retry), parts.signal);
    }
  }

  return {
    call: (declared, ...[parts]) => answered(declared, (parts ?? {}) as LooseParts) as never,
    speak: (next) => {
      language = next;
    },
  };
}
