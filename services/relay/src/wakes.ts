import type { Alarms } from './alarms.ts';
import { type Beat, type BeatOptions, startBeat } from './beat.ts';
import type { DossierWorkflows } from './dossier-workflows.ts';
import { eachOf } from './each-of.ts';
import type { RelayRecord } from './record.ts';
import { newWakeBook, type Wake } from './wake-book.ts';

const BUSY_PAUSE_MS = 250;
const IDLE_PAUSE_MS = 1_000;
const AFTER_FAULT_MS = 1_000;
/** Signals on their way at once. Temporal serves them no faster when there are more. */
const CONCURRENCY = 16;
/** Most dossiers looked at in one round, and most signals sent before looking again. */
const SCAN_LIMIT = 5_000;
const BATCH = 4 * CONCURRENCY;

export interface WakesOptions extends Pick<BeatOptions, 'log'> {
  readonly record: RelayRecord;
  readonly workflows: DossierWorkflows;
  readonly alarms: Alarms;
}

export interface Wakes extends Beat {
  readonly pending: number;
  readonly sent: number;
}

/**
 * Tells every workflow whose record has something unseen, until the worker's own transaction says that it has been seen. Nothing
 * is lost between "sent" and "seen", because only the record is believed.
 */
export function startWakes({ record, workflows, alarms, log }: WakesOptions): Wakes {
  const book = newWakeBook();
  let pending = 0;
  let sent = 0;

  const deliver = async (wake: Wake): Promise<boolean> => {
    try {
      if ((await workflows.wake(wake)) === 'finished') {
        alarms.raise('finished-with-open-record', wake.dossierId);
        book.settled(wake, 'failed', Date.now());
        return true;
      }
      sent += 1;
      book.settled(wake, 'sent', Date.now());
      return true;
    } catch (fault) {
      book.settled(wake, 'failed', Date.now());
      log.warn({ err: fault, dossierId: wake.dossierId }, 'a wake was not delivered');
      return false;
    }
  };

  const beat = startBeat({
    name: 'wakes',
    log,
    afterFaultMs: AFTER_FAULT_MS,
    async round(signal) {
      const unseen = await record.unseen(SCAN_LIMIT);
      pending = unseen.length;
      const due = book.due(unseen, Date.now(), BATCH);
      const delivered = await eachOf(due, CONCURRENCY, deliver, signal);
      // Where Temporal is away, one batch refused says as much as all of them.
      if (delivered.length > 0 && delivered.every((ok) => !ok)) return AFTER_FAULT_MS;
      if (due.length === BATCH) return 0;
      return pending > 0 ? BUSY_PAUSE_MS : IDLE_PAUSE_MS;
    },
  });
  return {
    ask: beat.ask,
    stop: beat.stop,
    get pending() {
      return pending;
    },
    get sent() {
      return sent;
    },
  };
}
