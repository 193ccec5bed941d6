import type { Change as ChangeShown, followChanges as contract } from '@nhipcau/contracts';
import { type Change, type Database, type Reader, readChanges, readerOf, readStates } from '@nhipcau/database';
import type { Handler, Push } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import { ChangeFeed } from './change-feed.ts';
import type { TasksHouse } from './tasks-house.ts';

/** Appointments change by the day: a reader who stays connected is looked up again. */
const READER_REFRESH_MS = 15_000;
/** What a returning reader missed beyond this is not told one by one: the inbox is asked again anyway. */
const MOST_MISSED = 1_000;

/** Tells what of these changes the reader may know of: of others not even that there was one. */
async function tell(db: Database, reader: Reader, changes: readonly Change[], push: Push): Promise<void> {
  const person = { id: reader.personId, appointments: reader.appointments };
  const states = await readStates(db, [...new Set(changes.map((change) => change.dossierId))]);
  const seen = new Map(
    states.filter((dossier) => mayAct(person, 'read-dossier', { dossier }).may).map(({ state }) => [state.id, state]),
  );
  for (const { logId, dossierId: dossier, seq, tasks } of changes) {
    const state = seen.get(dossier);
    if (state === undefined) continue;
    const data: ChangeShown = { dossier, seq, stage: state.stage, standing: state.standing, tasks: [...tasks] };
    push({ id: String(logId), event: 'change', data });
  }
}

/** What changes in the dossiers that the reader may see, as it happens. */
export function changes(house: TasksHouse): { readonly followChanges: Handler<typeof contract> } {
  const { db } = house;
  const feed = new ChangeFeed(db);
  return {
    followChanges: ({ caller }) => ({
      async subscribe(lastEventId, push) {
        let reader = await readerOf(db, caller.personId);
        let readAtMs = performance.now();
        const listener = async (changes: readonly Change[]) => {
          if (performance.now() - readAtMs > READER_REFRESH_MS) {
            reader = await readerOf(db, caller.personId);
            readAtMs = performance.now();
          }
          await tell(db, reader, changes, push);
        };
        const last = Number(lastEventId);
        if (Number.isSafeInteger(last) && last > 0) {
          const all = { provenId: Number.MAX_SAFE_INTEGER, candidateId: 0, candidateXid: '0' };
          await tell(db, reader, await readChanges(db, all, last, MOST_MISSED), push);
        }
        await feed.listen(listener);
        return () => feed.forget(listener);
      },
    }),
  };
}
