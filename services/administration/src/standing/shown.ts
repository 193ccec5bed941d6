import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import type { AbsenceShown, DelegationShown, MandateShown } from '@nhipcau/contracts';
import {
  type AbsenceRow,
  type LendingRow,
  type MandateRow,
  type NameBook,
  namesOn,
  type Query,
  type RestsOn,
} from '@nhipcau/database';
import type { Kind, Stage } from '@nhipcau/domain/vocabulary';

function scopeShown({ kinds, stages, units }: LendingRow, names: NameBook) {
  return {
    ...given('kinds', kinds && [...kinds]),
    ...given('stages', stages && [...stages]),
    ...given(
      'units',
      units?.map((unit) => names.unit(unit)),
    ),
  };
}

export function absenceShown(row: AbsenceRow, standIns: readonly LendingRow[], names: NameBook): AbsenceShown {
  return {
    id: row.id,
    person: names.person(row.person),
    from: row.from,
    to: row.until,
    standIns: standIns.map((one) => ({
      id: one.id,
      person: names.person(one.holder),
      form: one.form,
      ...scopeShown(one, names),
    })),
    ...given('reason', row.reason),
    setBy: names.person(row.setBy),
    ...given('endedOn', row.endedOn),
  };
}

export function delegationShown(
  row: LendingRow,
  names: NameBook,
  above: ReadonlyMap<string, RestsOn> = new Map(),
): DelegationShown {
  return {
    id: row.id,
    number: row.number ?? '',
    grantor: names.person(row.lender),
    holder: names.person(row.holder),
    from: row.from,
    to: row.until,
    ...scopeShown(row, names),
    form: row.form,
    passesOn: row.passesOn,
    ...given('under', row.under),
    ...given('restsOn', above.get(row.id)),
    ...given('citation', row.citation),
    ...given('reason', row.reason),
    grantedBy: names.person(row.grantedBy),
    grantedAt: instantText(row.grantedAtMs),
    ...given('revokedOn', row.endedOn),
    ...given('revokedBy', row.endedBy === undefined ? undefined : names.person(row.endedBy)),
    ...given('revocationReason', row.endReason),
  };
}

/** The ids of the papers that were lent on: most rest on nothing but an office. */
export function lentOn(rows: readonly LendingRow[]): readonly string[] {
  return rows.filter(({ under }) => under !== undefined).map(({ id }) => id);
}

export function mandateShown(row: MandateRow, names: NameBook): MandateShown {
  return {
    id: row.id,
    auditor: names.person(row.person),
    appointment: row.appointment,
    from: row.from,
    to: row.until,
    ...given('kinds', row.kinds && [...row.kinds]),
    ...given(
      'units',
      row.units?.map((unit) => names.unit(unit)),
    ),
    citation: row.citation,
    ...given('endedOn', row.endedOn),
  };
}

/** The names of everybody in these rows, and of the units of their scopes. */
export async function namesIn(
  query: Query,
  absences: readonly AbsenceRow[],
  lendings: readonly LendingRow[],
): Promise<NameBook> {
  const persons = [
    ...absences.flatMap(({ person, setBy }) => [person, setBy]),
    ...lendings.flatMap(({ lender, holder, grantedBy, endedBy = lender }) => [lender, holder, grantedBy, endedBy]),
  ];
  return await namesOn(query, { persons, units: lendings.flatMap(({ units = [] }) => units) });
}

/** The part of the house that a scope names, as the books keep it. */
export function scopeOf(asked: {
  readonly kinds?: readonly Kind[];
  readonly stages?: readonly Stage[];
  readonly units?: readonly string[];
}) {
  return { ...given('kinds', asked.kinds), ...given('stages', asked.stages), ...given('units', asked.units) };
}
