import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { personOf } from '@nhipcau/acts/person-of';
import { scopeOf } from '@nhipcau/acts/reader-scope';
import { idsOfOpenings, openingShown } from '@nhipcau/acts/shown/opening-shown';
import { type readOpenings as contract, type GraveMoment, LIMITS, type OpeningAudited } from '@nhipcau/contracts';
import {
  type AuditedOpening,
  brokenLedgerEntry,
  countOpenings,
  type GraveMomentRow,
  type NameBook,
  namesOf,
  OPENINGS_CURSOR_KINDS,
  readerOf,
  readOpenings,
  recordRead,
} from '@nhipcau/database';
import { taskId } from '@nhipcau/domain/dossier/task';
import { type Handler, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { AuditHouse } from './audit-house.ts';
import { periodAsked } from './period.ts';

function audited(one: AuditedOpening, names: NameBook, readerId: string, nowMs: number): OpeningAudited {
  const shown = openingShown(one.row, names, readerId, nowMs);
  return {
    ...shown,
    dossier: { ...shown.dossier, title: one.title },
    reads: one.reads.map(({ what, atMs }) => ({ what, at: instantText(atMs) })),
    readCount: one.readCount,
    assigns: one.assigns.map(({ seq, atMs, task, to }) => ({
      task: taskId(one.row.dossier, task),
      ...given('to', to === null ? undefined : names.person(to)),
      at: instantText(atMs),
      seq,
    })),
  };
}

/** Every emergency opening of a period, with what was read and done while it was open. */
export function openings(house: AuditHouse): { readonly readOpenings: Handler<typeof contract> } {
  return {
    async readOpenings({ query, caller }) {
      const asked = pageAsked(query, OPENINGS_CURSOR_KINDS);
      if ('code' in asked) return refused(asked);
      const db = house.db.as(caller.personId);
      const reader = await readerOf(db, caller.personId);
      const right = mayAct(personOf(caller.personId, reader), 'read-history', {});
      if (!right.may) return refused({ code: right.rule });
      const period = periodAsked(query, reader.nowMs);
      if ('code' in period) return refused(period);
      const { from, to, fromMs, untilMs } = period;
      await recordRead(house.db, caller.personId, { what: 'openings', from, to, instrument: right.instrument });
      const digest = {
        ...scopeOf(reader),
        ...asked,
        fromMs,
        untilMs,
        nowMs: reader.nowMs,
        mostReads: LIMITS.readsShown,
        mostAssigns: LIMITS.pageItems,
      };
      const [page, counts, broken] = await Promise.all([
        readOpenings(db, digest),
        countOpenings(db, digest),
        brokenLedgerEntry(house.db, 'openings'),
      ]);
      const ids = idsOfOpenings(page.items.map(({ row }) => row));
      const assigned = page.items.flatMap(({ assigns }) => assigns.flatMap(({ to: person }) => person ?? []));
      const names = await namesOf(house.db, { ...ids, persons: [...ids.persons, ...assigned] });
      const items = page.items.map((one) => audited(one, names, caller.personId, reader.nowMs));
      const sound = broken === undefined;
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor), from, to, ...counts, sound } };
    },
  };
}

/** What stands in red in a dossier's timeline. */
export function graveShown({ row, ...moment }: GraveMomentRow): GraveMoment {
  const { what, atMs, actor, actorName, unit, unitName, afterSeq, ledgerSeq, hash } = moment;
  const reason = what === 'asked' ? row.reason : what === row.endedHow ? row.endReason : undefined;
  return {
    opening: row.id,
    what,
    afterSeq,
    at: instantText(atMs),
    ...(actor === null ? {} : { actor: { id: actor, ...given('name', actorName ?? undefined) } }),
    ...(unit === null ? {} : { unit: { id: unit, name: unitName ?? unit } }),
    ...given('reason', reason),
    ...(what === 'asked' ? { hours: row.hours } : {}),
    ...(what === 'confirmed' && row.untilMs !== undefined ? { until: instantText(row.untilMs) } : {}),
    ...(ledgerSeq === null || hash === null ? {} : { ledgerSeq, hash }),
  };
}
