/** Tells the relay that something waits for it. The relay polls as well: a lost ping costs a moment, never a wake. */
export interface RelayPing {
  ping(): void;
  /** Resolves when no ping is on its way. */
  settled(): Promise<void>;
}

const PING_TIMEOUT_MS = 500;

/** A ping that is sent while another is on its way becomes one more ping, however many asked. */
export function relayPing(relayUrl: string): RelayPing {
  let running: Promise<void> | undefined;
  let again = false;

  async function send(): Promise<void> {
    do {
      again = false;
      try {
        const reply = await fetch(`${relayUrl}/ping`, { method: 'POST', signal: AbortSignal.timeout(PING_TIMEOUT_MS) });
        await reply.body?.cancel();
      } catch {
        // The relay's own short poll finds what was not announced.
      }
    } while (again);
    running = undefined;
  }

  return {
    ping() {
      if (running === undefined) running = send();
      else again = true;
    },
    settled: async () => await running,
  };
}

/** For a service that runs without a relay beside it. */
export const NO_RELAY: RelayPing = { ping: () => undefined, settled: async () => undefined };
