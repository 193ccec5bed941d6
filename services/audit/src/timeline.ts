import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { signaturesOf } from '@nhipcau/acts/shown/signature';
import type { readTimeline as contract } from '@nhipcau/contracts';
import { namesOf, readEvents, readTimeline, TIMELINE_CURSOR_KINDS, type TimelineRow } from '@nhipcau/database';
import { type Handler, refused } from '@nhipcau/http';
import type { AuditHouse } from './audit-house.ts';
import { auditedDossier } from './auditor.ts';
import { statesAround } from './states-around.ts';
import { entryShown } from './timeline-entry.ts';

/** Ids of units that stand in the body of an event are shown as they are; names are for who acted. */
export function idsIn(rows: readonly TimelineRow[]) {
  return {
    persons: rows.flatMap(({ record }) => [record.actor, record.principal]),
    units: rows.flatMap(({ record }) => (record.unit === null ? [] : [record.unit])),
  };
}

/** What happened to a dossier, event by event: who, for whom, by what right, when, and what it changed. */
export function timeline(house: AuditHouse): { readonly readTimeline: Handler<typeof contract> } {
  return {
    async readTimeline({ params, query, caller }) {
      const asked = pageAsked(query, TIMELINE_CURSOR_KINDS);
      if ('code' in asked) return refused(asked);
      const newestFirst = query.newestFirst ?? false;
      // Read meanwhile: nothing of it is shown unless the reading is allowed and stands in the ledger.
      const [audited, page] = await Promise.all([
        auditedDossier(house, caller.personId, params.id, 'timeline'),
        readTimeline(house.db, { dossierId: params.id, newestFirst, ...asked }),
      ]);
      if ('refusals' in audited) return audited;
      const first = Math.min(...page.items.map((row) => row.seq), Number.MAX_SAFE_INTEGER);
      const earlier =
        first > 1 && page.items.length > 0 ? await readEvents(house.db.query, params.id, 0, first - 1) : [];
      const states = statesAround(params.id, earlier, page.items);
      const acted = page.items.map(({ record, at }) => ({ ...record, at }));
      const [names, signatures] = await Promise.all([
        namesOf(house.db, idsIn(page.items)),
        signaturesOf(house.db, acted),
      ]);
      const items = page.items.map((row, index) => ({
        ...entryShown(params.id, row, states.get(row.seq), names),
        ...given('signature', signatures[index]),
      }));
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },
  };
}
