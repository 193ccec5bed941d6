import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { personOf } from '@nhipcau/acts/person-of';
import type { readKeeping as contract, KeptEntryShown } from '@nhipcau/contracts';
import {
  brokenLedgerEntry,
  KEPT_CURSOR_KINDS,
  type KeptChange,
  type KeptEntryRow,
  type NameBook,
  namesOf,
  readerOf,
  readKept,
  recordRead,
  SYSTEM_ACTOR,
} from '@nhipcau/database';
import { localDate } from '@nhipcau/domain/time/local-date';
import { endOfDayMs, startOfDayMs } from '@nhipcau/domain/time/vietnam-time';
import { type Handler, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { AuditHouse } from './audit-house.ts';

const namesIn = (rows: readonly KeptEntryRow[]) => {
  const changes = rows.flatMap((row) => row.changes);
  return {
    persons: [
      ...rows.map(({ actor }) => actor),
      ...changes.flatMap(({ person, holders = [] }) => [...holders, ...(person === undefined ? [] : [person])]),
    ],
    units: changes.flatMap(({ unit, units = [] }) => [...units, ...(unit === undefined ? [] : [unit])]),
  };
};

function changeShown(change: KeptChange, names: NameBook): KeptEntryShown['changes'][number] {
  const { person, holders, unit, units, kinds, stages, ...rest } = change;
  return {
    ...rest,
    ...given('person', person === undefined ? undefined : names.person(person)),
    ...given(
      'holders',
      holders?.map((one) => names.person(one)),
    ),
    ...given('unit', unit === undefined ? undefined : names.unit(unit)),
    ...given(
      'units',
      units?.map((one) => names.unit(one)),
    ),
    ...given('kinds', kinds && [...kinds]),
    ...given('stages', stages && [...stages]),
  };
}

function entryShown(row: KeptEntryRow, names: NameBook): KeptEntryShown {
  const { seq, hash, atMs, actor, act, instrument, changes, reason } = row;
  const bySystem = actor === SYSTEM_ACTOR;
  return {
    seq,
    hash,
    at: instantText(atMs),
    ...(bySystem ? {} : { actor: names.person(actor) }),
    bySystem,
    act,
    ...given('instrument', instrument ?? undefined),
    changes: changes.map((change) => changeShown(change, names)),
    ...given('reason', reason),
  };
}

/** Who gave whom which right, when, and by what paper: the administration's ledger, for auditors and for administrators. */
export function keeping(house: AuditHouse): { readonly readKeeping: Handler<typeof contract> } {
  return {
    async readKeeping({ query, caller }) {
      const asked = pageAsked(query, KEPT_CURSOR_KINDS);
      if ('code' in asked) return refused(asked);
      const { cursor: _cursor, limit: _limit, ...filters } = query;
      const { from, to, ...others } = filters;
      if (from !== undefined && to !== undefined && from > to) return refused({ code: 'period-reversed', at: '/to' });
      const reader = await readerOf(house.db, caller.personId);
      const right = mayAct(personOf(caller.personId, reader, caller.service), 'read-keeping', {});
      if (!right.may) return refused({ code: right.rule });
      const { instrument } = right;
      await recordRead(house.db, caller.personId, { what: 'keeping', search: filters, instrument });
      const [page, broken] = await Promise.all([
        readKept(house.db.as(caller.personId), {
          ...others,
          ...asked,
          ...given('fromMs', from === undefined ? undefined : startOfDayMs(localDate(from))),
          ...given('untilMs', to === undefined ? undefined : endOfDayMs(localDate(to))),
        }),
        brokenLedgerEntry(house.db, 'administration'),
      ]);
      const names = await namesOf(house.db, namesIn(page.items));
      const sound = broken === undefined && page.items.every(({ reasonHolds }) => reasonHolds);
      const items = page.items.map((row) => entryShown(row, names));
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor), sound } };
    },
  };
}
