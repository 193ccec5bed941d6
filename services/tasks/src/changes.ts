import { personOf } from '@nhipcau/acts/person-of';
import type { Change as ChangeShown, followChanges as contract, StandingChange } from '@nhipcau/contracts';
import {
  type Database,
  logPositionBefore,
  openingsTold,
  type PersonsDatabase,
  type Reader,
  readChanges,
  readerOf,
  readStates,
} from '@nhipcau/database';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Handler, Push } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import { ChangeFeed, type News } from './change-feed.ts';
import { StandingWatch } from './standing-watch.ts';
import type { TasksHouse } from './tasks-house.ts';

/** Posts come and go, by leave at any minute: a reader who stays connected is looked up again. */
const READER_REFRESH_MS = 3_000;

const PAGE = 500;

/** Tells what of the news the reader may know of: of others not even that there was one. */
async function tell(db: PersonsDatabase, reader: Reader, { afterLogId, untilLogId }: News, push: Push): Promise<void> {
  const person = personOf(reader.personId, reader);
  for (let after = afterLogId; after < untilLogId; ) {
    const changes = await readChanges(db, { afterLogId: after, untilLogId, limit: PAGE });
    const states = await readStates(db, [...new Set(changes.map(({ dossierId }) => dossierId))]);
    const seen = new Map(
      states
        .filter((dossier) => mayAct(person, 'read-dossier', { dossier }).may)
        .map(({ state }) => [state.id, state] as const),
    );
    for (const { logId, dossierId, seq, tasks } of changes) {
      const state = seen.get(dossierId);
      if (state === undefined) continue;
      const { stage, standing } = state;
      const data: ChangeShown = { dossier: dossierId, seq, stage, standing, tasks: [...tasks] };
      push({ id: String(logId), event: 'change', data });
    }
    after = changes.length < PAGE ? untilLogId : (changes.at(-1)?.logId ?? untilLogId);
  }
}

/** Where in the log a returning reader left off, by the id of the last event that it was sent. */
function positionIn(lastEventId: string | undefined): number | undefined {
  const position = Number(lastEventId);
  return Number.isSafeInteger(position) && position > 0 ? position : undefined;
}

/** From where on a reader is told: after what they were told before, or after what they have certainly read. */
async function startOf(db: Database, lastEventId: string | undefined, sinceMs: number | undefined) {
  return positionIn(lastEventId) ?? (sinceMs === undefined ? undefined : await logPositionBefore(db, sinceMs));
}

/** By what the reader acts and sees, and what of emergency openings they are told, to be compared. */
async function standingOf(db: PersonsDatabase, { appointments, tied, openings = [] }: Reader): Promise<string> {
  return JSON.stringify([appointments, tied, openings, await openingsTold(db)]);
}

/** What changes in the dossiers that the reader may see, as it happens, and that other tasks are theirs now than before. */
export function changes({ db }: TasksHouse): { readonly followChanges: Handler<typeof contract> } {
  const feed = new ChangeFeed(db);
  const watch = new StandingWatch(db);
  return {
    followChanges: ({ caller, query: { sinceMs } }) => ({
      async subscribe(lastEventId, push) {
        const own = db.as(caller.personId);
        let reader = await readerOf(db, caller.personId);
        let readAtMs = performance.now();
        const listener = async (news: News) => {
          if (performance.now() - readAtMs > READER_REFRESH_MS) {
            reader = await readerOf(db, caller.personId);
            readAtMs = performance.now();
          }
          await tell(own, reader, news, push);
        };
        let told = await standingOf(own, reader);
        const onStanding = async () => {
          reader = await readerOf(db, caller.personId);
          readAtMs = performance.now();
          const now = await standingOf(own, reader);
          if (now !== told)
            push({ event: 'standing', data: { on: localDateOf(reader.nowMs) } satisfies StandingChange });
          told = now;
        };
        await feed.listen(listener, await startOf(db, lastEventId, sinceMs));
        watch.listen(onStanding);
        return () => {
          feed.forget(listener);
          watch.forget(onStanding);
        };
      },
    }),
  };
}
