import type { Sessions } from './sessions.ts';

/** What is ended elsewhere is noticed here after at most so long. */
const CHECK_MS = 2_000;

/** Streams that stay open behind a session: they end with it, here at once, and elsewhere within the time of one check. */
export class SessionStreams {
  readonly #sessions: Sessions;
  readonly #open = new Map<string, Set<() => void>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
    sessions.onEnded((ids) => this.#close(ids));
  }

  /** @returns to be called when the stream has ended by itself */
  add(sessionId: string, close: () => void): () => void {
    const streams = this.#open.get(sessionId) ?? new Set();
    streams.add(close);
    this.#open.set(sessionId, streams);
    this.#timer ??= setInterval(() => void this.#check().catch(() => undefined), CHECK_MS);
    return () => {
      streams.delete(close);
      if (streams.size === 0 && this.#open.get(sessionId) === streams) this.#open.delete(sessionId);
      if (this.#open.size === 0) this.stop();
    };
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #check(): Promise<void> {
    const ids = [...this.#open.keys()];
    if (ids.length === 0) return;
    const standing = await this.#sessions.standing(ids);
    this.#close(ids.filter((id) => !standing.has(id)));
  }

  #close(ids: readonly string[]): void {
    for (const id of ids) for (const close of [...(this.#open.get(id) ?? [])]) close();
  }
}
