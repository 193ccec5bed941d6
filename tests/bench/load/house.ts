import { randomUUID } from 'node:crypto';
import { signIn } from '@nhipcau/local/sign-in';
import { Pool } from 'undici';
import { EVERYBODY } from '../mix/offices.ts';
import type { Addresses, LoadJobs, Refused } from './jobs.ts';

export interface Request {
  readonly service: keyof Addresses;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Who asks. */
  readonly as: string;
  readonly body?: unknown;
  /** What is told of it when it is refused. */
  readonly what: string;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly tookMs: number;
}

/** Anything but success, thrown: whoever expects a refusal catches it. */
export class RefusedAnswer extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(`${refused.what}: ${refused.status} ${refused.code}`);
    this.refused = refused;
  }
}

export interface House {
  call(request: Request): Promise<Reply>;
  /** Opens a stream of server-sent events; it ends with the signal. */
  stream(path: string, as: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
}

/** The services as seen by so many clients: a connection each, kept open, one request at a time on it. */
export type OpenHouse = (clients: number) => House;

/** Signs everybody in by code flow with PKCE, once; their tokens serve the whole run. */
export async function signEverybodyIn(order: LoadJobs['signIn']['order']): Promise<OpenHouse> {
  const { issuer, password, addresses } = order;
  const tokens = new Map<string, string>();
  for (const subject of EVERYBODY) {
    const { accessToken } = await signIn({ issuer, clientId: 'nhipcau-driver', subject, password });
    tokens.set(subject, `Bearer ${accessToken}`);
  }
  return (clients) => openHouse(addresses, tokens, clients);
}

function openHouse(addresses: Addresses, tokens: ReadonlyMap<string, string>, clients: number): House {
  const options = { connections: clients, pipelining: 1, headersTimeout: 30_000, bodyTimeout: 30_000 };
  const pools: Record<keyof Addresses, Pool> = {
    dossiers: new Pool(addresses.dossiers, options),
    tasks: new Pool(addresses.tasks, options),
    audit: new Pool(addresses.audit, options),
  };
  const streams = new Pool(addresses.tasks, { bodyTimeout: 0 });
  const authorization = (as: string) => tokens.get(as) ?? '';
  return {
    async call({ service, method, path, as, body, what }) {
      const sentMs = performance.now();
      const headers: Record<string, string> = { authorization: authorization(as) };
      if (method === 'POST') {
        headers['content-type'] = 'application/json';
        headers['idempotency-key'] = randomUUID();
      }
      const text = method === 'POST' ? JSON.stringify(body ?? {}) : null;
      const answer = await pools[service].request({ method, path, headers, body: text });
      const answered = (await answer.body.json()) as { readonly code?: string };
      const tookMs = performance.now() - sentMs;
      const status = answer.statusCode;
      if (status >= 300) throw new RefusedAnswer({ what, status, code: answered.code ?? '' });
      return { status, body: answered, tookMs };
    },
    async stream(path, as, signal) {
      const headers = { authorization: authorization(as), accept: 'text/event-stream' };
      const answer = await streams.request({ method: 'GET', path, headers, signal });
      if (answer.statusCode !== 200) throw new Error(`the stream of changes was refused: ${answer.statusCode}`);
      return answer.body;
    },
    async close() {
      await Promise.all([...Object.values(pools).map((pool) => pool.close()), streams.destroy()]);
    },
  };
}
