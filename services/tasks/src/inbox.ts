import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { lentFor, postsSeen } from '@nhipcau/acts/posts-seen';
import { actingFor } from '@nhipcau/acts/shown/acting-for';
import { taskShown } from '@nhipcau/acts/shown/task-shown';
import { type listTasks as contract, type countTasks, type InboxItem, LIMITS, type QueryOf } from '@nhipcau/contracts';
import {
  countInbox,
  type InboxQuery,
  type InboxRow,
  inboxCursorKinds,
  type NameBook,
  nameBook,
  namesOf,
  type Reader,
  readerOf,
  readInboxOf,
  type ValidAppointment,
} from '@nhipcau/database';
import { addDays } from '@nhipcau/domain/time/local-date';
import { endOfDayMs, localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { type Handler, refused } from '@nhipcau/http';
import type { TasksHouse } from './tasks-house.ts';

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

/** Seen from the office by which the reader would answer: their own, or that of the person for whom they stand in. */
function whyShown(row: InboxRow, { personId, appointments }: Reader, lent?: ValidAppointment): InboxItem['why'] {
  const holder = lent?.principal ?? personId;
  if (row.person === holder) return 'mine-alone';
  if (row.claimedBy === holder) return 'claimed-by-me';
  return appointments.some(({ unit, role }) => unit === row.unit && role === row.role) ? 'my-unit' : 'as-head';
}

function itemOf(row: InboxRow, reader: Reader, names: NameBook): InboxItem {
  const task = { ...row, about: null, state: 'open', closedAtMs: null, closedBy: null, closedSeq: null } as const;
  const lent = lentFor(reader.personId, reader.appointments, row);
  return {
    ...taskShown(row.dossierId, task, names, reader.nowMs),
    ...given('for', lent && actingFor(lent, names)),
    why: whyShown(row, reader, lent),
    dossier: { id: row.dossierId, kind: row.dossierKind, title: row.title, owner: names.unit(row.owner) },
  };
}

/** The names that came with the rows, and those of whoever lent the reader something. */
async function namesIn(house: TasksHouse, rows: readonly InboxRow[], { appointments }: Reader): Promise<NameBook> {
  const units = rows.flatMap(({ unit, unitName, owner, ownerName }) => [
    [unit, unitName] as const,
    [owner, ownerName] as const,
  ]);
  const held = rows.flatMap(({ person, personName, claimedBy, claimedByName }) => [
    ...(person === null ? [] : [[person, personName] as const]),
    ...(claimedBy === null ? [] : [[claimedBy, claimedByName] as const]),
  ]);
  const lenders = [...new Set(appointments.flatMap(({ principal = [] }) => principal))];
  const book = await namesOf(house.db, { units: [], persons: lenders });
  return nameBook(units, [...held, ...lenders.map((id) => [id, book.person(id).name ?? null] as const)]);
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
      const posts = postsSeen(personId, reader.appointments);
      const counts = await countInbox(house.db.as(caller.personId), {
        posts,
        nowMs,
        soonBeforeMs,
        most: LIMITS.countedTasks,
      });
      return { status: 200, body: counts };
    },
    async listTasks({ query, caller }) {
      const asked = pageAsked(query, inboxCursorKinds(query.order));
      if ('code' in asked) return refused(asked);
      const { of, due, q, cursor: _cursor, limit: _limit, ...filters } = query;
      const queryOf = ({ appointments, nowMs }: Reader): InboxQuery => ({
        ...filters,
        ...asked,
        ...dueWithin(due, nowMs),
        ...given('words', q),
        posts: postsSeen(caller.personId, appointments),
        mineOnly: of === 'me',
      });
      const followsTheClock = due !== undefined && due !== 'none';
      const { reader, page } = await readInboxOf(house.db.as(caller.personId), queryOf, followsTheClock);
      const names = await namesIn(house, page.items, reader);
      const items = page.items.map((row) => itemOf(row, reader, names));
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },
  };
}
