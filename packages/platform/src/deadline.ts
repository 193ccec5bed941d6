import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until the answer is something other than undefined.
 * @throws Error saying what was waited for, after `timeoutMs`.
 */
export async function untilDefined<Answer>(
  what: string,
  timeoutMs: number,
  ask: () => Promise<Answer | undefined> | Answer | undefined,
  everyMs = 25,
): Promise<Answer> {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadlineMs) throw new Error(`${what}: not within ${timeoutMs} ms`);
    await pause(everyMs);
  }
}
