import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { personOf } from '@nhipcau/acts/person-of';
import { scopeOf } from '@nhipcau/acts/reader-scope';
import type { searchEvents as contract, FoundEvent as FoundShown } from '@nhipcau/contracts';
import {
  EVENT_SEARCH_CURSOR_KINDS,
  type FoundEvent,
  type NameBook,
  namesOf,
  readerOf,
  recordRead,
  SYSTEM_ACTOR,
  searchEvents,
} from '@nhipcau/database';
import { localDate } from '@nhipcau/domain/time/local-date';
import { endOfDayMs, startOfDayMs } from '@nhipcau/domain/time/vietnam-time';
import { type Handler, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { AuditHouse } from './audit-house.ts';

function found(row: FoundEvent, names: NameBook): FoundShown {
  const bySystem = row.actor === SYSTEM_ACTOR;
  const forAnother = row.principal !== row.actor;
  return {
    dossier: { id: row.dossierId, title: row.title, kind: row.kind },
    seq: row.seq,
    type: row.type,
    at: instantText(row.atMs),
    ...(bySystem ? {} : { actor: names.person(row.actor) }),
    ...(bySystem || !forAnother ? {} : { principal: names.person(row.principal) }),
    bySystem,
    instrument: row.instrument,
    ...(row.unit === null ? {} : { unit: names.unit(row.unit) }),
  };
}

/** What happened over every dossier that the auditor may read. What was searched for stands in the ledger of reads. */
export function eventSearch(house: AuditHouse): { readonly searchEvents: Handler<typeof contract> } {
  return {
    async searchEvents({ query, caller }) {
      const asked = pageAsked(query, EVENT_SEARCH_CURSOR_KINDS);
      if ('code' in asked) return refused(asked);
      const { cursor: _cursor, limit: _limit, ...filters } = query;
      const { q, from, to, ...others } = filters;
      if (from !== undefined && to !== undefined && from > to) return refused({ code: 'period-reversed', at: '/to' });
      const reader = await readerOf(house.db, caller.personId);
      const right = mayAct(personOf(caller.personId, reader), 'read-history', {});
      if (!right.may) return refused({ code: right.rule });
      await recordRead(house.db, caller.personId, { what: 'search', search: filters, instrument: right.instrument });
      const page = await searchEvents(house.db.as(caller.personId), {
        ...others,
        ...asked,
        ...scopeOf(reader),
        ...given('words', q),
        ...given('fromMs', from === undefined ? undefined : startOfDayMs(localDate(from))),
        ...given('untilMs', to === undefined ? undefined : endOfDayMs(localDate(to))),
      });
      const names = await namesOf(house.db, {
        persons: page.items.flatMap(({ actor, principal }) => [actor, principal]),
        units: page.items.flatMap(({ unit }) => (unit === null ? [] : [unit])),
      });
      return {
        status: 200,
        body: { items: page.items.map((row) => found(row, names)), ...given('nextCursor', page.nextCursor) },
      };
    },
  };
}
