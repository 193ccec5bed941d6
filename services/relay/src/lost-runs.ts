import { setTimeout as pause } from 'node:timers/promises';
import type { Alarms } from './alarms.ts';
import { type Beat, type BeatOptions, startBeat } from './beat.ts';
import type { DossierWorkflows } from './dossier-workflows.ts';
import { eachOf } from './each-of.ts';
import type { RelayRecord } from './record.ts';
import type { Wake } from './wake-book.ts';

const PAGE = 100;
/** Between pages: a sweep over very many dossiers must not crowd out what they are waiting for. */
const PAGE_PAUSE_MS = 500;
const CONCURRENCY = 4;
const AFTER_FAULT_MS = 5_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

export interface LostRunsOptions extends Pick<BeatOptions, 'log'> {
  readonly record: RelayRecord;
  readonly workflows: DossierWorkflows;
  readonly alarms: Alarms;
  readonly everyMs: number;
}

export interface LostRuns extends Beat {
  readonly restarted: number;
  /** Looks at one dossier now: its run is known to have ended. */
  look(dossierId: string): Promise<void>;
}

/**
 * Finds open dossiers that no run carries: terminated, failed, or gone with Temporal's own state. Wakes alone would find them only
 * at the next act, and a timer that was lost would never fire.
 */
export function startLostRuns({ record, workflows, alarms, everyMs, log }: LostRunsOptions): LostRuns {
  let restarted = 0;

  const restore = async (wake: Wake) => {
    const standing = await workflows.standing(wake.dossierId);
    if (standing === 'running') return;
    if ((await workflows.wake(wake)) === 'delivered') {
      restarted += 1;
      log.warn({ dossierId: wake.dossierId }, 'a lost run was started again');
      return;
    }
    // The run may have ended while it was looked at; only a record that is still open is an alarm.
    if ((await record.dossier(wake.dossierId))?.standing !== 'closed') {
      alarms.raise('finished-with-open-record', wake.dossierId);
    }
  };

  const beat = startBeat({
    name: 'lost-runs',
    log,
    afterFaultMs: AFTER_FAULT_MS,
    async round(signal) {
      for (let after = BEFORE_EVERY_ID; !signal.aborted; ) {
        const page = await record.openDossiers(after, PAGE);
        await eachOf(page, CONCURRENCY, restore, signal);
        const last = page.at(-1);
        if (last === undefined || page.length < PAGE) break;
        after = last.dossierId;
        await pause(PAGE_PAUSE_MS);
      }
      return everyMs;
    },
  });
  return {
    ask: beat.ask,
    stop: beat.stop,
    get restarted() {
      return restarted;
    },
    async look(dossierId) {
      const dossier = await record.dossier(dossierId);
      if (dossier !== undefined && dossier.standing !== 'closed') await restore(dossier);
    },
  };
}
