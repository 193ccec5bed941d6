import { randomUUID } from 'node:crypto';
import { given } from '@nhipcau/acts/given';
import type { AbsenceShown, AnyRefusal, BodyOf, setAbsence } from '@nhipcau/contracts';
import {
  type AbsenceRow,
  absenceById,
  absencesOf,
  addAbsence,
  addLending,
  businessDay,
  type Worked as Done,
  endAbsence,
  endLendings,
  type KeptChange,
  type LendingRow,
  lendingsOfAbsence,
  lockStanding,
  ownPosts,
  type Query,
} from '@nhipcau/database';
import { chainFaults, dayFaults, holderFaults, lenderFaults, lentPosts, unitFaults } from './lending-faults.ts';
import { absenceShown, namesIn, scopeOf } from './shown.ts';

export type AbsenceAsked = BodyOf<typeof setAbsence> & {
  readonly person: string;
  readonly by: string;
  /** Why, where a keeper sets it. */
  readonly reason?: string;
};

type Worked<Reply> = Done<Reply> | { readonly refusals: readonly AnyRefusal[] };

/** The rows that an absence would be. A stand-in who is no deputy signs for the absent one as a deputy does, unless said otherwise. */
export function absenceRows(
  asked: AbsenceAsked,
  nowMs: number,
): { absence: AbsenceRow; lendings: readonly LendingRow[] } {
  const { person, from, to, by, reason } = asked;
  const id = `absence-${randomUUID()}`;
  const absence = { id, person, from, until: to, setBy: by, setAtMs: nowMs, ...given('reason', reason) };
  const lendings = asked.standIns.map(
    (one): LendingRow => ({
      id: `stand-in-${randomUUID()}`,
      via: 'absence',
      absenceId: id,
      lender: person,
      holder: one.person,
      from,
      until: to,
      passesOn: false,
      form: one.form ?? 'KT.',
      grantedBy: by,
      grantedAtMs: nowMs,
      ...scopeOf(one),
    }),
  );
  return { absence, lendings };
}

/** Every fault of an absence: of its days, and of each stand-in. */
export async function absenceFaults(
  query: Query,
  absence: AbsenceRow,
  lendings: readonly LendingRow[],
): Promise<readonly AnyRefusal[]> {
  const { person, from, until } = absence;
  const days = await dayFaults(query, from, until);
  if (until < from) return days;
  const [other] = await absencesOf(query, [person], from, until);
  const overlap =
    other === undefined
      ? []
      : [{ code: 'absence-overlaps', at: '/from', with: { from: other.from, to: other.until } } as const];
  const own = lentPosts(await ownPosts(query, [person], from, until), person);
  const faults: AnyRefusal[] = [...days, ...(await lenderFaults(query, person, '/person')), ...overlap];
  for (const [index, row] of lendings.entries()) {
    const at = `/standIns/${index}`;
    const holder = await holderFaults(query, row, `${at}/person`);
    const chain = holder.length > 0 ? [] : await chainFaults(query, row, lendings, `${at}/person`);
    faults.push(...holder, ...unitFaults(row, own, at), ...chain);
  }
  return faults;
}

/** Sets an absence: from its first day on, what is asked of the person is asked of the stand-ins too. */
export async function writeAbsence(query: Query, asked: AbsenceAsked): Promise<Worked<AbsenceShown>> {
  await lockStanding(query);
  const { nowMs } = await businessDay(query);
  const { absence, lendings } = absenceRows(asked, nowMs);
  const faults = await absenceFaults(query, absence, lendings);
  if (faults.length > 0) return { refusals: faults };
  await addAbsence(query, absence);
  for (const row of lendings) await addLending(query, row);
  const { id: ref, person, from, until: to } = absence;
  const stands = lendings.map(
    ({ holder, form, kinds, stages, units }): KeptChange => ({
      ...{ what: 'absence-set', person, holders: [holder], from, to, ref, form },
      ...scopeOf({ ...given('kinds', kinds), ...given('stages', stages), ...given('units', units) }),
    }),
  );
  return {
    reply: absenceShown(absence, lendings, await namesIn(query, [absence], lendings)),
    changes: stands.length > 0 ? stands : [{ what: 'absence-set', person, from, to, ref }],
    ...given('reason', asked.reason),
  };
}

/** The return: from today on nobody stands in. `person` is whose it must be, where they end it themselves. */
export async function closeAbsence(
  query: Query,
  {
    id,
    by,
    person,
    reason,
  }: { readonly id: string; readonly by: string; readonly person?: string; readonly reason?: string },
): Promise<Worked<AbsenceShown>> {
  await lockStanding(query);
  const absence = await absenceById(query, id);
  if (absence === undefined || (person !== undefined && absence.person !== person))
    return { refusals: [{ code: 'absence-unknown' }] };
  if (absence.endedOn !== undefined) return { refusals: [{ code: 'standing-ended', with: { on: absence.endedOn } }] };
  const { day, nowMs } = await businessDay(query);
  await endAbsence(query, { id, on: day, by, atMs: nowMs });
  await endLendings(query, { id, on: day, by, reason: reason ?? null, atMs: nowMs });
  const lendings = await lendingsOfAbsence(query, [id]);
  const holders = lendings.map(({ holder }) => holder);
  return {
    reply: absenceShown({ ...absence, endedOn: day, endedBy: by }, lendings, await namesIn(query, [absence], lendings)),
    changes: [{ what: 'absence-ended', person: absence.person, holders, to: day, ref: id }],
    ...given('reason', reason),
  };
}

/** Absences with whoever stands in, and the names in them. */
export async function shownAbsences(query: Query, rows: readonly AbsenceRow[]): Promise<AbsenceShown[]> {
  const lendings = await lendingsOfAbsence(
    query,
    rows.map(({ id }) => id),
  );
  const names = await namesIn(query, rows, lendings);
  return rows.map((row) =>
    absenceShown(
      row,
      lendings.filter(({ absenceId }) => absenceId === row.id),
      names,
    ),
  );
}

/** Whether a person is away on some of these days, and when. */
export async function awayOn(query: Query, persons: readonly string[], from: string, until: string) {
  const rows = await absencesOf(query, persons, from, until);
  return new Map(rows.map((row) => [row.person, { from: row.from, to: row.until }]));
}
