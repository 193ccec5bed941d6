import type { OpeningShown } from '@nhipcau/contracts';
import type { NameBook, OpeningRow } from '@nhipcau/database';
import { openingState } from '@nhipcau/domain/standing/opening';
import { given } from '../given.ts';
import { instantText } from '../instant-text.ts';

const instantGiven = (atMs: number | undefined) => (atMs === undefined ? undefined : instantText(atMs));

/** Ids of everybody and of every unit in these openings. */
export function idsOfOpenings(rows: readonly OpeningRow[]) {
  return {
    persons: rows.flatMap(({ person, second = [], endedBy = [] }) => [person, second, endedBy].flat()),
    units: rows.flatMap(({ unit, owner }) => [unit, owner]),
  };
}

/** Whether this person asked for it and it is not open to them: then they learn nothing of the dossier but what they said. */
function tellsNothing(row: OpeningRow, readerId: string, nowMs: number): boolean {
  return row.person === readerId && openingState(row, nowMs) !== 'open';
}

/** An opening as somebody reads it who may know of it. */
export function openingShown(row: OpeningRow, names: NameBook, readerId: string, nowMs: number): OpeningShown {
  const ofDossier = tellsNothing(row, readerId, nowMs) ? {} : { owner: names.unit(row.owner), kind: row.kind };
  return {
    id: row.id,
    dossier: { id: row.dossier },
    state: openingState(row, nowMs),
    ...ofDossier,
    asker: names.person(row.person),
    unit: names.unit(row.unit),
    ...given('reason', row.reason),
    hours: row.hours,
    ...given('askedAs', row.askedAs),
    askedAt: instantText(row.askedAtMs),
    lapsesAt: instantText(row.lapsesAtMs),
    ...given('second', row.second === undefined ? undefined : names.person(row.second)),
    ...given('confirmedAt', instantGiven(row.confirmedAtMs)),
    ...given('until', instantGiven(row.untilMs)),
    ...given('endedBy', row.endedBy === undefined ? undefined : names.person(row.endedBy)),
    ...given('endedAt', instantGiven(row.endedAtMs)),
    ...given('endReason', row.endReason),
  };
}
