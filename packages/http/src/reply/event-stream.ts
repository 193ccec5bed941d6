import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/**
 * One server-sent event. The id is what a returning reader sends as Last-Event-ID: one token without line breaks, and absent where the
 * event leaves the reader where they are.
 */
export interface ServerEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

export type Push = (event: ServerEvent) => void;
/** Starts sending from after the given id; what it returns stops it. */
export type Subscribe = (lastEventId: string | undefined, push: Push) => (() => void) | Promise<() => void>;

const HEARTBEAT_MS = 15_000;
/** How often a stream asks whether its reader may still read: nothing is sent for longer to whoever was signed out. */
const PROOF_MS = 2_000;
const RECONNECT_MS = 2_000;
/** A reader who does not read is let go: it comes back with its Last-Event-ID and loses nothing. */
const MOST_BUFFERED_BYTES = 1_000_000;
const EVENT_ID = /^[A-Za-z0-9._:-]{1,200}$/;

function textOf({ id, event, data }: ServerEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The streams of one service; they end when it closes, so that closing never waits for a reader. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();

  get count(): number {
    return this.#open.size;
  }

  async serve(
    reply: FastifyReply,
    lastEventId: string | undefined,
    subscribe: Subscribe,
    stillProven: () => Promise<boolean>,
  ): Promise<void> {
    const from = lastEventId !== undefined && EVENT_ID.test(lastEventId) ? lastEventId : undefined;
    const held: ServerEvent[] = [];
    let raw: ServerResponse | undefined;
    const push: Push = (event) => {
      if (raw === undefined) held.push(event);
      else send(raw, textOf(event));
    };
    // Subscribing first: what fails here is still answered as a problem.
    const stop = await subscribe(from, push);
    reply.hijack();
    raw = this.#begin(reply, stop, stillProven);
    for (const event of held) send(raw, textOf(event));
  }

  #begin(reply: FastifyReply, stop: () => void, stillProven: () => Promise<boolean>): ServerResponse {
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${RECONNECT_MS}\n\n`);
    const heartbeat = setInterval(() => send(raw, ': still here\n\n'), HEARTBEAT_MS);
    const proof = setInterval(() => {
      // What cannot be asked just now is asked again; the reader is told nothing new meanwhile that they were not told before.
      const ended = stillProven().then((is) => {
        if (!is) raw.end();
      });
      ended.catch(() => undefined);
    }, PROOF_MS);
    const finish = () => {
      clearInterval(heartbeat);
      clearInterval(proof);
      if (this.#open.delete(raw)) stop();
    };
    this.#open.add(raw);
    if (raw.destroyed) finish();
    else raw.once('close', finish);
    return raw;
  }

  endAll(): void {
    for (const raw of this.#open) raw.end();
  }
}

function send(raw: ServerResponse, text: string): void {
  if (raw.destroyed || raw.writableEnded) return;
  raw.write(text);
  if (raw.writableLength > MOST_BUFFERED_BYTES) raw.destroy();
}
