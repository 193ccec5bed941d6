import { personOf } from '@nhipcau/acts/person-of';
import type { Change as ChangeShown, followChanges as contract } from '@nhipcau/contracts';
import { type Reader, readerOf } from '@nhipcau/database';
import type { Handler, Push } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import { ChangeFeed, type News } from './change-feed.ts';
import type { TasksHouse } from './tasks-house.ts';

/** Posts come and go, by leave at any minute: a reader who stays connected is looked up again. */
const READER_REFRESH_MS = 3_000;

/** Tells what of these changes the reader may know of: of others not even that there was one. */
function tell(reader: Reader, { changes, dossiers }: News, push: Push): void {
  const person = personOf(reader.personId, reader);
  const seen = new Map([...dossiers].filter(([, dossier]) => mayAct(person, 'read-dossier', { dossier }).may));
  for (const { logId, dossierId, seq, tasks } of changes) {
    const state = seen.get(dossierId)?.state;
    if (state === undefined) continue;
    const data: ChangeShown = {
      dossier: dossierId,
      seq,
      stage: state.stage,
      standing: state.standing,
      tasks: [...tasks],
    };
    push({ id: String(logId), event: 'change', data });
  }
}

/** Where in the log a returning reader left off, by the id of the last event that it was sent. */
function positionIn(lastEventId: string | undefined): number | undefined {
  const position = Number(lastEventId);
  return Number.isSafeInteger(position) && position > 0 ? position : undefined;
}

/** What changes in the dossiers that the reader may see, as it happens. */
export function changes({ db }: TasksHouse): { readonly followChanges: Handler<typeof contract> } {
  const feed = new ChangeFeed(db);
  return {
    followChanges: ({ caller }) => ({
      async subscribe(lastEventId, push) {
        let reader = await readerOf(db, caller.personId);
        let readAtMs = performance.now();
        const listener = async (news: News) => {
          if (performance.now() - readAtMs > READER_REFRESH_MS) {
            reader = await readerOf(db, caller.personId);
            readAtMs = performance.now();
          }
          tell(reader, news, push);
        };
        await feed.listen(listener, positionIn(lastEventId));
        return () => feed.forget(listener);
      },
    }),
  };
}
