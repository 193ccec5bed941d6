import { condition, log, proxyLocalActivities, TemporalFailure } from '@temporalio/workflow';
import { type Run, renew, renewalDue } from './run.ts';
import type { CrossingActivities, Standing } from './standing.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/** Longer than the database's own limits (statement 3 s, lock 2 s), so that the database speaks first. */
const record = proxyLocalActivities<CrossingActivities>({
  startToCloseTimeout: '5 s',
  retry: { maximumAttempts: 3, initialInterval: '200 ms', backoffCoefficient: 2 },
});

/**
 * Asks the record, for as long as it takes. After three quick attempts the run sleeps on a timer of the server's instead of
 * holding a workflow task open: the record may be down for hours, and no dossier may fail for it.
 */
export async function askRecord(run: Run, ask: (activities: typeof record) => Promise<Standing>): Promise<Standing> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await ask(record);
    } catch (fault) {
      // A local activity's failure comes as it is, not wrapped in an ActivityFailure; a timeout comes as one of its own.
      if (!(fault instanceof TemporalFailure)) throw fault;
      log.warn('the record did not answer', { fault: fault.cause?.message ?? fault.message, pauseMs });
    }
    const asked = await condition(() => run.renewalAsked, pauseMs, { summary: 'the record did not answer' });
    if (asked || renewalDue(run)) await renew(run);
  }
}
