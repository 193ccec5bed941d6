import { Agent, type ClientRequest, request as call, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secureCall } from 'node:https';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MOST_AT_ONCE = 128;
/** The services end what takes too long; this is for one that has fallen silent altogether. */
const ANSWERED_WITHIN_MS = 30_000;

/** Requests on their way from the console to the services, each for one of a browser. */
export class OnwardCalls {
  readonly #target: URL;
  readonly #secure: boolean;
  readonly #agent: Agent;
  readonly #open = new Set<ClientRequest>();

  constructor(origin: string) {
    this.#target = new URL(origin);
    this.#secure = this.#target.protocol === 'https:';
    this.#agent = new (this.#secure ? SecureAgent : Agent)({
      keepAlive: true,
      maxSockets: MOST_AT_ONCE,
      scheduling: 'lifo',
    });
  }

  /** Rejects where no service answers, or none in time. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    headers: Readonly<Record<string, string>>,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const onward = (this.#secure ? secureCall : call)({
        agent: this.#agent,
        host: this.#target.hostname,
        port: this.#target.port,
        method: request.method,
        path: request.url.slice('/api'.length),
        headers,
      });
      this.#open.add(onward);
      onward.setTimeout(ANSWERED_WITHIN_MS, () => onward.destroy());
      onward.once('response', (answer) => {
        onward.setTimeout(0);
        resolve(answer);
      });
      onward.once('error', reject);
      onward.once('close', () => this.#open.delete(onward));
      // A reader who leaves must not keep a stream open behind the console.
      reply.raw.once('close', () => onward.destroy());
      request.raw.pipe(onward);
    });
  }

  stop(): void {
    for (const onward of this.#open) onward.destroy();
    this.#agent.destroy();
  }
}
