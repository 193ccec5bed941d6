import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { pageAsked } from '@nhipcau/acts/page-asked';
import { scopeOf } from '@nhipcau/acts/reader-scope';
import { isOverdue } from '@nhipcau/acts/shown/task-shown';
import type { listDossiers as contract, DossierSummary } from '@nhipcau/contracts';
import {
  type DossierListRow,
  dossierCursorKinds,
  type NameBook,
  namesOf,
  readDossiers,
  readerOf,
} from '@nhipcau/database';
import { type Handler, refused } from '@nhipcau/http';
import type { DossiersHouse } from './dossiers-house.ts';
import { endedAsked, present } from './ended-asked.ts';

function summaryOf(row: DossierListRow, names: NameBook, nowMs: number): DossierSummary {
  return {
    id: row.id,
    kind: row.kind,
    title: { vi: row.title },
    owner: names.unit(row.owner),
    coOwners: row.coOwners.map((unit) => names.unit(unit)),
    decidingBody: names.unit(row.decidingBody),
    standing: row.standing,
    stage: row.stage,
    round: row.round,
    ...given('decided', row.decided),
    ...given('start', row.startsOn),
    ...given('end', row.endsOn),
    changedAt: instantText(row.changedAtMs),
    waitingFor: row.waiting.map((task) => ({
      task: task.kind,
      unit: names.unit(task.unit),
      since: instantText(task.openedAtMs),
      ...(task.dueAtMs === null ? {} : { dueAt: instantText(task.dueAtMs) }),
      late: isOverdue({ dueAtMs: task.dueAtMs, closedAtMs: null }, nowMs),
    })),
    ...given('news', row.news),
  };
}

function unitsIn(row: DossierListRow): string[] {
  return [row.owner, ...row.coOwners, row.decidingBody, ...row.waiting.map((task) => task.unit)];
}

/** The dossiers that concern the reader's units; an auditor sees every one. */
export function listing(house: DossiersHouse): { readonly listDossiers: Handler<typeof contract> } {
  return {
    async listDossiers({ query, caller }) {
      const asked = pageAsked(query, dossierCursorKinds(query.order));
      if ('code' in asked) return refused(asked);
      const reader = await readerOf(house.db, caller.personId);
      const { q, late, kind, stage, standing, owner, waitingFor, startFrom, startTo, order } = query;
      const page = await readDossiers(house.db.as(caller.personId), {
        ...present({ kind, stage, standing, owner, waitingFor, startFrom, startTo, order }),
        ...asked,
        ...scopeOf(reader),
        ...(await endedAsked(house, query)),
        ...given('words', q),
        ...(late === true ? { lateAtMs: reader.nowMs } : {}),
      });
      const names = await namesOf(house.db, { units: page.items.flatMap(unitsIn), persons: [] });
      const items = page.items.map((row) => summaryOf(row, names, reader.nowMs));
      return { status: 200, body: { items, ...given('nextCursor', page.nextCursor) } };
    },
  };
}
