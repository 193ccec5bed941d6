import { untilDefined } from '@nhipcau/platform/deadline';

/** Asks until it is so. Throws with what was waited for when the time is up. */
export async function until(what: string, timeoutMs: number, ask: () => Promise<boolean>): Promise<void> {
  await untilDefined(what, timeoutMs, async () => ((await ask()) ? true : undefined), 40);
}
