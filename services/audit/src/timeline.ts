import { given } from '@nhipcau/acts/given';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { signatureShown } from '@nhipcau/acts/shown/signature';
import type { readTimeline as contract } from '@nhipcau/contracts';
import {
  type NameBook,
  type NamedTimelineRow,
  readEvents,
  readGraveMoments,
  readTimelinePage,
  recordRead,
  TIMELINE_CURSOR_KINDS,
  type TimelineRow,
} from '@nhipcau/database';
import { type Handler, notFound, refused } from '@nhipcau/http';
import type { AuditHouse } from './audit-house.ts';
import { auditing } from './auditor.ts';
import { graveShown } from './openings.ts';
import { statesAround } from './states-around.ts';
import { entryShown } from './timeline-entry.ts';

/** Ids of units that stand in the body of an event are shown as they are; names are for who acted. */
export function idsIn(rows: readonly TimelineRow[]) {
  return {
    persons: rows.flatMap(({ record }) => [record.actor, record.principal]),
    units: rows.flatMap(({ record }) => (record.unit === null ? [] : [record.unit])),
  };
}

/** The names that came with the event. */
function namesIn({ record, actorName, principalName, unitName }: NamedTimelineRow): NameBook {
  const named = (id: string, name: string | null) => (name === null ? { id } : { id, name });
  return {
    unit: (id) => ({ id, name: unitName ?? id }),
    person: (id) => named(id, id === record.actor ? actorName : principalName),
  };
}

/** What happened to a dossier, event by event: who, for whom, by what right, when, and what it changed. */
export function timeline(house: AuditHouse): { readonly readTimeline: Handler<typeof contract> } {
  return {
    async readTimeline({ params: { id }, query, caller }) {
      const asked = pageAsked(query, TIMELINE_CURSOR_KINDS);
      if ('code' in asked) return refused(asked);
      const newestFirst = query.newestFirst ?? false;
      const db = house.db.as(caller.personId);
      const read = await readTimelinePage(db, { dossierId: id, newestFirst, ...asked });
      if (read === undefined) return notFound();
      const { reading, page, everOpened } = read;
      const right = auditing(caller.personId, reading);
      if ('refusals' in right) return right;
      const first = Math.min(...page.items.map((row) => row.seq), Number.MAX_SAFE_INTEGER);
      const [earlier, moments] = await Promise.all([
        first > 1 && page.items.length > 0 ? readEvents(db.query, id, 0, first - 1) : [],
        everOpened ? readGraveMoments(db, id, reading.reader.nowMs) : [],
        recordRead(house.db, caller.personId, { what: 'timeline', dossier: id, instrument: right.instrument }),
      ]);
      const opened = new Set(moments.map((one) => one.row.id));
      const states = statesAround(id, earlier, page.items);
      const items = page.items.map((row) => ({
        ...entryShown(id, row, states.get(row.seq), namesIn(row)),
        ...given('paper', row.signing?.number ?? row.signing?.decision),
        ...given('signature', row.signing && signatureShown(row.signing)),
        ...(opened.has(row.record.instrument) ? { grave: true as const } : {}),
      }));
      const shown = new Set(page.items.map(({ seq }) => seq));
      const grave = moments.filter(({ afterSeq }) => shown.has(afterSeq)).map(graveShown);
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor), grave } };
    },
  };
}
