import type { Log } from '@nhipcau/platform/log';
import { Client } from 'pg';

/** Any number, the same for every relay of a database. */
const RELAY_LOCK = 7_204_411;
const RETRY_MS = 1_000;

export interface Leadership {
  readonly leads: boolean;
  stop(): Promise<void>;
}

export interface LeadershipOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  /** Starts the work; called each time this process becomes the leader. */
  readonly begin: () => Work;
}

export interface Work {
  stop(): Promise<void>;
}

/**
 * One relay works, the others stand by. The lock belongs to a session of its own, so it is given back when the process dies or
 * loses its connection; two at work for a moment would only signal twice, which the workflow does not mind.
 */
export function contend({ databaseUrl, log, begin }: LeadershipOptions): Leadership {
  const stopping = new AbortController();
  let leads = false;

  const hold = async () => {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'nhipcau-relay-leader',
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    let work: Work | undefined;
    try {
      await client.connect();
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [RELAY_LOCK]);
      if (rows[0]?.taken !== true) return;
      leads = true;
      log.info('this relay leads');
      work = begin();
      await Promise.race([lost, aborted(stopping.signal)]);
    } finally {
      await work?.stop();
      leads = false;
      await client.end().catch(() => undefined);
    }
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      await hold().catch((fault: unknown) => log.warn({ err: fault }, 'the relay could not take the lead'));
      await Promise.race([new Promise((resolve) => setTimeout(resolve, RETRY_MS)), aborted(stopping.signal)]);
    }
  };
  const running = run();
  return {
    get leads() {
      return leads;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
