import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { taskShown } from '@nhipcau/acts/shown/task-shown';
import { type countTasks, type InboxItem, LIMITS, type listTasks as contract, type QueryOf } from '@nhipcau/contracts';
import {
  countInbox,
  type InboxRow,
  inboxCursorKinds,
  type NameBook,
  namesOf,
  type Reader,
  readerOf,
  readInbox,
} from '@nhipcau/database';
import { addDays } from '@nhipcau/domain/time/local-date';
import { endOfDayMs, localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Role } from '@nhipcau/domain/vocabulary';
import { type Handler, refused } from '@nhipcau/http';
import type { TasksHouse } from './tasks-house.ts';

/** A head may answer what is asked of the unit's staff and officers, and so finds it in the inbox. */
const SEEN_BY: Partial<Record<Role, readonly Role[]>> = { head: ['head', 'staff', 'officer'] };

function postsOf(reader: Reader) {
  return reader.appointments.flatMap(({ unit, role }) =>
    (SEEN_BY[role] ?? [role]).map((seen) => ({ unit, role: seen })),
  );
}

/** Days after today that each filter looks ahead. */
const DAYS_AHEAD = { today: 0, soon: 2, week: 7 } as const;

/** A due instant is 24:00 of the due day, and late from that very instant on. */
function dueWithin(due: QueryOf<typeof contract>['due'], nowMs: number) {
  const today = localDateOf(nowMs);
  switch (due) {
    case undefined:
      return {};
    case 'none':
      return { dueNever: true };
    case 'overdue':
      return { dueBeforeMs: nowMs + 1 };
    default:
      return { dueFromMs: nowMs + 1, dueBeforeMs: endOfDayMs(addDays(today, DAYS_AHEAD[due])) + 1 };
  }
}

function whyShown(row: InboxRow, { personId, appointments }: Reader): InboxItem['why'] {
  if (row.person === personId) return 'mine-alone';
  if (row.claimedBy === personId) return 'claimed-by-me';
  return appointments.some(({ unit, role }) => unit === row.unit && role === row.role) ? 'my-unit' : 'as-head';
}

function itemOf(row: InboxRow, reader: Reader, names: NameBook): InboxItem {
  const task = { ...row, about: null, state: 'open', closedAtMs: null, closedBy: null, closedSeq: null } as const;
  return {
    ...taskShown(row.dossierId, task, names, reader.nowMs),
    why: whyShown(row, reader),
    dossier: { id: row.dossierId, kind: row.dossierKind, title: row.title, owner: names.unit(row.owner) },
  };
}

/** What the reader, and the reader's units, owe. */
export function inbox(house: TasksHouse): {
  readonly listTasks: Handler<typeof contract>;
  readonly countTasks: Handler<typeof countTasks>;
} {
  return {
    async countTasks({ caller }) {
      const reader = await readerOf(house.db, caller.personId);
      const { nowMs, personId } = reader;
      const soonBeforeMs = dueWithin('soon', nowMs).dueBeforeMs ?? nowMs;
      const posts = postsOf(reader);
      const counts = await countInbox(house.db, { personId, posts, nowMs, soonBeforeMs, most: LIMITS.countedTasks });
      return { status: 200, body: counts };
    },
    async listTasks({ query, caller }) {
      const asked = pageAsked(query, inboxCursorKinds(query.order));
      if ('code' in asked) return refused(asked);
      const reader = await readerOf(house.db, caller.personId);
      const { of, due, q, cursor: _cursor, limit: _limit, ...filters } = query;
      const page = await readInbox(house.db, {
        ...filters,
        ...asked,
        ...dueWithin(due, reader.nowMs),
        ...given('words', q),
        personId: caller.personId,
        posts: postsOf(reader),
        mineOnly: of === 'me',
      });
      const persons = page.items.flatMap(({ person, claimedBy }) => [person, claimedBy].filter((one) => one !== null));
      const names = await namesOf(house.db, { units: page.items.flatMap(({ unit, owner }) => [unit, owner]), persons });
      const items = page.items.map((row) => itemOf(row, reader, names));
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },
  };
}
