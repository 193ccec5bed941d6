import { readHealth, readReadiness } from '@nhipcau/contracts';
import type { Handlers } from './call.ts';

/** What a service cannot work without, each with a question that fails when it is not there. */
export type Needs = Readonly<Record<string, () => Promise<unknown>>>;

const ANSWER_WITHIN_MS = 2_000;

export const HEALTH_ENDPOINTS = { readHealth, readReadiness } as const;

async function stateOf(ask: () => Promise<unknown>): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<'down'>((resolve) => {
    timer = setTimeout(() => resolve('down'), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([ask().then(() => 'up' as const), tooLate]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}

/** Alive: the process answers. Ready: so does everything it needs. */
export function healthHandlers(service: string, needs: Needs): Handlers<typeof HEALTH_ENDPOINTS> {
  return {
    readHealth: () => ({ status: 200, body: { service, alive: true } }),
    readReadiness: async () => {
      const states = await Promise.all(
        Object.entries(needs).map(async ([need, ask]) => ({ need, state: await stateOf(ask) })),
      );
      const ready = states.every(({ state }) => state === 'up');
      return { status: ready ? 200 : 503, body: { service, ready, needs: states } };
    },
  };
}
